package org.turnstone.bench.micro;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.mailbox.LabelView;
import org.turnstone.mailbox.RowView;
import org.turnstone.web.Avatar;

/** Fifty rows of a list, by the template and the accessors of the packaged application; texts are constants. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RowBenchmark {

    private static final Path TEMPLATE = Path.of("src/main/resources/templates/mailbox/row.html");

    private static final List<String> ACCESSORS = List.of(
            "mailbox.RowView", "mailbox.RowView$_Marks", "mailbox.RowView$_Stack", "mailbox.LabelView", "web.Avatar");

    private Template row;
    private List<RowView> rows = List.of();

    @Setup
    public void write() throws IOException, ReflectiveOperationException {
        EngineBuilder engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addNamespaceResolver(NamespaceResolver.builder("mailbox")
                        .resolve(text -> text.getName())
                        .build());
        for (String name : ACCESSORS) {
            engine.addValueResolver(Class.forName("org.turnstone." + name + "_ValueResolver")
                    .asSubclass(ValueResolver.class)
                    .getConstructor()
                    .newInstance());
        }
        row = engine.build().parse(Files.readString(TEMPLATE), Variant.forContentType(Variant.TEXT_HTML));
        rows = IntStream.rangeClosed(1, 50).mapToObj(RowBenchmark::row).toList();
    }

    private static RowView row(int number) {
        MessageRef ref = new MessageRef(MailboxPath.INBOX, UidValidity.of(7), Uid.of(number));
        return new RowView(
                ref,
                "/mail/1/INBOX/" + ref.id(),
                new Avatar("JW", 3),
                "Jonas Weber & partners",
                "Re: Harbour lease, the numbers of <July>",
                "Hi, here are the final numbers. Does Thursday work?",
                "14:32",
                "2026-11-22T14:32:00Z",
                "",
                new RowView.Marks(
                        number % 5 == 0,
                        number % 7 == 0,
                        number % 3 == 0,
                        false,
                        number % 4 == 0,
                        false,
                        false,
                        number % 10 == 0 ? List.of(new LabelView("Work", 2)) : List.of()),
                false);
    }

    @Benchmark
    public int fiftyRows() {
        int length = 0;
        for (RowView each : rows) {
            length += row.data("row", each).render().length();
        }
        return length;
    }
}
