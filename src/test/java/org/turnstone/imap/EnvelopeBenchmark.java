package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A row of a list as a server tells it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EnvelopeBenchmark {

    private static final String ENVELOPE =
            "(\"Sun, 22 Nov 2026 08:00:00 +0000\" \"=?utf-8?q?Re:_H=C3=A4fen,_the_numbers_of_July?=\""
                    + " ((\"Jonas Weber\" NIL \"jonas\" \"example.org\")) ((\"Jonas Weber\" NIL \"jonas\" \"example.org\"))"
                    + " ((\"Jonas Weber\" NIL \"jonas\" \"example.org\")) ((\"Ida\" NIL \"ida\" \"example.org\")"
                    + "(NIL NIL \"harbour\" \"example.org\")) NIL NIL \"<4710@example.org>\" \"<4711@example.org>\")";

    private final byte[] envelope = ENVELOPE.getBytes(UTF_8);

    private final byte[] row =
            ("* 23 FETCH (UID 4711 FLAGS (\\Seen $label1) INTERNALDATE \"22-Nov-2026 08:00:00 +0000\""
                            + " RFC822.SIZE 4242 ENVELOPE " + ENVELOPE
                            + " BODYSTRUCTURE (\"text\" \"plain\" (\"charset\" \"utf-8\") NIL NIL \"8bit\" 4000 80 NIL NIL NIL NIL))")
                    .getBytes(UTF_8);

    @Benchmark
    public Object envelope() throws MalformedResponse {
        return EnvelopeReader.read(new Tokens(envelope, 0, envelope.length));
    }

    @Benchmark
    public Object wholeRow() throws IOException {
        return FetchedMessage.read(Response.parse(row, row.length));
    }
}
