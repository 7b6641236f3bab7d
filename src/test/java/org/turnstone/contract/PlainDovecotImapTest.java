package org.turnstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.net.Credentials;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.DovecotOptions;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/**
 * The contract on a Dovecot that claims to know nothing but IMAP4rev1 (F19), over STARTTLS. Its own record of what was
 * said shows that nothing else was ever asked of it.
 */
@Needs(Program.DOVECOT)
class PlainDovecotImapTest extends ImapContract {

    private static Dovecot dovecot;

    @BeforeAll
    static void start() throws IOException {
        dovecot = Dovecot.start(DovecotOptions.standard()
                .capabilities("IMAP4rev1")
                .separator(".")
                .extra("rawlog_dir = %h/rawlog"));
        Path home = dovecot.home("ida@example.org");
        Files.createDirectories(home.resolve("rawlog"));
        // Dovecot writes there as a user of its own.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(home.resolve("rawlog"), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @AfterAll
    static void stopAndLookAtWhatWasSaid() throws IOException {
        String said = said(dovecot.home("ida@example.org").resolve("rawlog"));
        dovecot.close();
        assertThat(said)
                .contains("UID STORE")
                .doesNotContain("UID MOVE", "UID EXPUNGE", "RETURN", "PREVIEW", "NAMESPACE", "UNSELECT", "+}", "BINARY")
                .doesNotContainPattern("\\n\\S+ (ID|COMPRESS) ");
    }

    private static String said(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".in"))
                    .map(PlainDovecotImapTest::text)
                    .reduce("", String::concat);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void remembersNothingThatAnotherClientHasChanged() {
        playAtRandom(80);
    }

    @Override
    Host host() {
        return new Host(
                new ImapServer("localhost", dovecot.ports().imap(), Tls.STARTTLS),
                new Credentials.Password("ida@example.org", "secret"),
                TlsPolicy.trusting(dovecot.trustFile()),
                ImapSettings.standard());
    }
}
