package org.turnstone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Needs(Program.DOVECOT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DovecotTest {
    private final Dovecot dovecot = Dovecot.start(DovecotOptions.standard());

    @AfterAll
    void close() {
        dovecot.close();
    }

    @Test
    void letsAPersonInAfterStartTls() throws IOException {
        try (var wire = Wire.to(dovecot.ports().imap())) {
            assertThat(wire.line()).startsWith("* OK").contains("STARTTLS");
            wire.imap("STARTTLS");
            wire.startTls(TestAuthority.shared());
            assertThat(wire.imap("LOGIN ida@example.org secret").getLast()).startsWith("OK");
            assertThat(String.join("\n", wire.imap("LIST \"\" *")))
                    .contains("\\Drafts", "\\Sent", "\\Archive", "\\Junk", "\\Trash");
        }
    }

    @Test
    void holdsWhatIsAppendedWhateverHappensToIt() throws IOException {
        dovecot.append("ida@example.org", "Work/Minutes", "Subject: kept\n\ntext\n");
        dovecot.kill();
        dovecot.restart();
        dovecot.stop();
        dovecot.restart();
        try (var wire = signedIn("ida@example.org")) {
            assertThat(wire.imap("SELECT Work/Minutes")).contains("* 1 EXISTS");
        }
        assertThat(dovecot.log()).contains("ida@example.org");
    }

    @Test
    void tellsThatAnAccountIsRefused() throws IOException {
        dovecot.account("mara@example.org", "secret");
        dovecot.refuse("mara@example.org");
        assertThatThrownBy(() -> signedIn("mara@example.org")).hasMessage("NO [CONTACTADMIN] Locked.");
    }

    @Test
    void speaksPop3AndManageSieve() throws IOException {
        try (var pop = Wire.to(dovecot.ports().pop3());
                var sieve = Wire.to(dovecot.ports().sieve())) {
            assertThat(pop.line()).startsWith("+OK");
            assertThat(sieve.line()).startsWith("\"IMPLEMENTATION\"");
        }
    }

    @Test
    void keepsToItsOptions() throws IOException {
        var options = DovecotOptions.standard()
                .separator(".")
                .quota("1M")
                .connectionsPerUser(1)
                .capabilities("IMAP4rev1 LITERAL+ QUOTA");
        try (var odd = Dovecot.start(options);
                var wire = Wire.to(odd.ports().imap());
                var second = Wire.to(odd.ports().imap())) {
            wire.line();
            second.line();
            assertThat(wire.imap("LOGIN ida@example.org secret").getLast())
                    .contains("[CAPABILITY IMAP4rev1 LITERAL+ QUOTA]");
            // Under [LIMIT] or, since an update of the distribution's, under [UNAVAILABLE]: the words are the same.
            assertThat(second.imap("LOGIN ida@example.org secret").getLast())
                    .contains("Maximum number of connections from user+IP exceeded");
            assertThat(wire.imap("LIST \"\" \"\"")).contains("* LIST (\\Noselect) \".\" \"\"");
            assertThat(String.join("\n", wire.imap("GETQUOTAROOT INBOX"))).contains("(STORAGE 0 1024)");
            assertThatThrownBy(() -> odd.append("ida@example.org", "INBOX", new byte[2_000_000]))
                    .hasMessageContaining("Quota exceeded");
        }
    }

    private Wire signedIn(String address) throws IOException {
        Wire wire = Wire.toTls(dovecot.ports().imaps(), TestAuthority.shared());
        wire.line();
        List<String> answer = wire.imap("LOGIN " + address + " secret");
        if (!answer.getLast().startsWith("OK")) {
            wire.close();
            throw new IOException(answer.getLast());
        }
        return wire;
    }
}
