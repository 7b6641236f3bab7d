package org.turnstone.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Guest;
import org.turnstone.testing.Needs;
import org.turnstone.testing.PackagedApplication;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Postgres;
import org.turnstone.testing.Program;

/** The packaged application on either database: who was signed in before a restart is so after it. */
@Needs(Program.DOVECOT)
class RestartIT {

    @TempDir
    Path folder;

    @BeforeEach
    void isPackaged() {
        assumeThat(PackagedApplication.JAR).as("mvn verify packages it first").exists();
    }

    @Test
    void keepsPeopleSignedInOnH2() {
        staysSignedIn(Map.of());
    }

    @Test
    @Needs(Program.POSTGRES)
    void keepsPeopleSignedInOnPostgresql() {
        try (Postgres postgres = Postgres.start()) {
            staysSignedIn(postgres.configuration());
        }
    }

    @Test
    void saysInOneLineWhyItDoesNotStart() {
        String output = PackagedApplication.refusal(
                folder,
                Ports.free(),
                Map.of(
                        "turnstone.domains.\"example.org\".imap.host", "imap.example.org",
                        "turnstone.domains.\"example.org\".imap.tls", "NONE",
                        "turnstone.domains.\"example.org\".smtp.host", "smtp.example.org"));

        assertThat(output.lines()).anySatisfy(line -> assertThat(line)
                .contains(
                        "turnstone.domains.\"example.org\".imap.tls is \"NONE\": plain text is allowed to localhost"));
    }

    private void staysSignedIn(Map<String, String> database) {
        try (Dovecot dovecot = Dovecot.start()) {
            Map<String, String> configuration = new HashMap<>(database);
            configuration.put("turnstone.tls.trust", dovecot.trustFile().toString());
            configuration.put("turnstone.domains.\"example.org\".imap.host", "localhost");
            configuration.put(
                    "turnstone.domains.\"example.org\".imap.port",
                    String.valueOf(dovecot.ports().imaps()));
            configuration.put("turnstone.domains.\"example.org\".smtp.host", "localhost");
            int port = Ports.free();
            try (Guest guest = Guest.at("http://localhost:" + port)) {
                try (PackagedApplication before = PackagedApplication.start(folder, port, configuration)) {
                    assertThat(guest.signIn("ida@example.org", "secret").status())
                            .as(before.output())
                            .isEqualTo(200);
                }
                try (PackagedApplication after = PackagedApplication.start(folder, port, configuration)) {
                    Guest.Answer inbox = guest.get("/mail/1/INBOX");

                    assertThat(inbox.status()).as(after.output()).isEqualTo(200);
                    assertThat(inbox.url().getPath()).isEqualTo("/mail/1/INBOX");
                    assertThat(after.output()).doesNotContain("WARN", "ERROR", "ida@example.org");
                }
            }
        }
    }
}
