package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.NeedsShared;
import org.turnstone.testing.Program;

/** Every message of the corpora, put into Dovecot and opened: no error page, and none slower than two seconds (M01). */
@QuarkusTest
@Needs(Program.DOVECOT)
@NeedsShared("corpora/mail")
class EveryMessageOpensTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Path CORPORA = Path.of("..", "shared", "corpora", "mail");

    @TestHTTPResource
    String origin = "";

    @Test
    @Timeout(900)
    void withItsFrameItsSourceAndItsAttachments() throws IOException {
        String reader = MailHost.shared().person();
        int count = fill(reader);
        List<String> troubles = new ArrayList<>();
        try (var guest = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            guest.submit(guest.get("/settings").form("/settings/conversations"), Map.of("list", "message"));
            Set<String> messages = messages(guest);
            assertThat(messages)
                    .as(() -> guest.get("/mail/1/INBOX").response().body())
                    .hasSize(count);
            for (String message : messages) {
                Guest.Answer page = timed(guest, message, troubles);
                timed(guest, message + "/body", troubles);
                for (Element attachment : page.page().select(".message-attachments a[href*=/parts/]")) {
                    timed(guest, attachment.attr("href"), troubles);
                }
            }
        }
        assertThat(troubles).as("of %d messages", count).isEmpty();
    }

    private static int fill(String reader) throws IOException {
        int count = 0;
        try (Stream<Path> files = Files.walk(CORPORA)) {
            for (Path file :
                    files.filter(EveryMessageOpensTest::isMessage).sorted().toList()) {
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
