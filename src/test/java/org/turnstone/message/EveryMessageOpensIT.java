package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.NeedsShared;
import org.turnstone.testing.PackagedApplication;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Program;

/**
 * Every message of the corpora, put into Dovecot and looked at in every way there is, in the packaged application with a
 * quarter of a gigabyte of heap: no error page, none slower than two seconds, and the memory is enough (M01).
 */
@Needs(Program.DOVECOT)
@NeedsShared("corpora/mail")
class EveryMessageOpensIT {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Path CORPORA = Path.of("..", "shared", "corpora", "mail");

    private static final List<String> WAYS = List.of("/source", "/headers", "/print");
    private static final List<String> ANSWERS =
            List.of("reply", "reply-all", "forward", "forward-attached", "edit-as-new");

    private static final List<String> HEAP = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");

    @TempDir
    Path folder;

    @BeforeEach
    void isPackaged() {
        assumeThat(PackagedApplication.JAR).as("mvn verify packages it first").exists();
    }

    @Test
    @Timeout(900)
    void inEveryWayThereIs() throws IOException {
        String reader = MailHost.shared().person();
        int count = fill(reader);
        List<String> troubles = new ArrayList<>();
        try (var application = PackagedApplication.start(folder, Ports.free(), configuration(), HEAP);
                var guest = Guest.at(application.origin())) {
            guest.signIn(reader, MailHost.PASSWORD);
            guest.submit(guest.get("/settings").form("/settings/conversations"), Map.of("list", "message"));
            Set<String> messages = messages(guest);
            assertThat(messages)
                    .as(() -> guest.get("/mail/1/INBOX").response().body())
                    .hasSize(count);
            for (String message : messages) {
                open(guest, message, troubles);
                WAYS.forEach(way -> timed(guest, message + way, troubles));
                String original = message.replaceFirst("/mail/1/([^?]*).*", "$1");
                ANSWERS.forEach(mode -> timed(guest, "/compose?original=" + original + "&mode=" + mode, troubles));
            }
        }
        assertThat(troubles).as("of %d messages", count).isEmpty();
    }

    private static Map<String, String> configuration() {
        Dovecot dovecot = MailHost.shared().dovecot();
        return Map.of(
                "turnstone.tls.trust",
                dovecot.trustFile().toString(),
                "turnstone.domains.\"example.org\".imap.host",
                "localhost",
                "turnstone.domains.\"example.org\".imap.port",
                String.valueOf(dovecot.ports().imaps()),
                "turnstone.domains.\"example.org\".smtp.host",
                "localhost");
    }

    /** The page, its frame, its files, and the messages within. */
    private static void open(Guest guest, String message, List<String> troubles) {
        Guest.Answer page = timed(guest, message, troubles);
        timed(guest, message + "/body", troubles);
        Set<String> files = new LinkedHashSet<>();
        page.page()
                .select("a[href*=/parts/], img[src*=/parts/]")
                .forEach(file -> files.add(file.attr("href") + file.attr("src")));
        for (String file : files) {
            if (file.endsWith("/message") && file.length() > message.length()) {
                open(guest, file, troubles);
            } else {
                timed(guest, file, troubles);
            }
        }
    }

    private static int fill(String reader) throws IOException {
        int count = 0;
        try (Stream<Path> files = Files.walk(CORPORA)) {
            for (Path file :
                    files.filter(EveryMessageOpensIT::isMessage).sorted().toList()) {
                MailHost.shared().dovecot().append(reader, "INBOX", Files.readAllBytes(file));
                count++;
            }
        }
        assertThat(count).isGreaterThan(400);
        return count;
    }

    private static boolean isMessage(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && !name.endsWith(".mbox")
                && !name.contains("licence")
                && !name.contains("expected/");
    }

    private static Set<String> messages(Guest guest) {
        Set<String> messages = new LinkedHashSet<>();
        String next = "/mail/1/INBOX";
        while (!next.isEmpty()) {
            var page = guest.get(next).page();
            page.select("#list li a[href]").forEach(row -> messages.add(row.attr("href")));
            Element older = page.selectFirst("a[href*=at=o]");
            next = older == null ? "" : older.attr("href");
        }
        return messages;
    }

    private static Guest.Answer timed(Guest guest, String path, List<String> troubles) {
        Instant begun = Instant.now();
        Guest.Answer answer = guest.get(path);
        Duration took = Duration.between(begun, Instant.now());
        if (answer.status() != 200) {
            troubles.add(path + " answered " + answer.status());
        }
        if (took.compareTo(LONGEST) > 0) {
            troubles.add(path + " took " + took.toMillis() + " ms");
        }
        return answer;
    }
}
