package org.turnstone.snooze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Guest;
import org.turnstone.testing.Needs;
import org.turnstone.testing.PackagedApplication;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Program;

/** What is snoozed outlives the server: it is due while that one is down, and the next one brings it back. */
@Needs(Program.DOVECOT)
class SnoozeRestartIT {

    @TempDir
    Path folder;

    @BeforeEach
    void needsThePackagedApplication() {
        assumeThat(PackagedApplication.JAR).exists();
    }

    @Test
    void bringsBackWhatBecameDueWhileTheServerWasDown() {
        int port = Ports.free();
        try (Dovecot dovecot = Dovecot.start();
                Guest guest = Guest.at("http://localhost:" + port)) {
            Waiting ida = new Waiting(dovecot, "ida@example.org");
            ida.arrives("Harbour lease");
            Instant due;
            try (PackagedApplication before = PackagedApplication.start(folder, port, configuration(dovecot))) {
                Guest.Answer inbox = guest.signIn("ida@example.org", "secret");
                due = Instant.now().plusSeconds(2);
                FormElement form = inbox.form("/mail/1/INBOX/moves");
                String id = form.expectFirst("li > input[name=id]").val();
                form.attr("action", "/mail/1/INBOX/snoozes");
                guest.submit(form, Map.of("id", id, "until", due.toString()));
                assertThat(ida.subjects("Snoozed")).as(before.output()).containsExactly("Harbour lease");
            }
            try (PackagedApplication after = PackagedApplication.start(folder, port, configuration(dovecot))) {
                assertThat(Instant.now()).isAfter(due);
                Guest.Answer inbox = guest.get("/mail/1/INBOX");

                assertThat(inbox.page().select("#list .rows li").text())
                        .as(after.output())
                        .contains("Harbour lease");
                assertThat(ida.subjects("Snoozed")).isEmpty();
                assertThat(after.output())
                        .contains("messages were brought back")
                        .doesNotContain("WARN", "ERROR");
            }
        }
    }

    private static Map<String, String> configuration(Dovecot dovecot) {
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
}
