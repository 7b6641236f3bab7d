package org.turnstone.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.net.Credentials;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.DovecotOptions;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** The contract on a Dovecot that compresses (RFC 4978), over STARTTLS, and that decodes no parts for us. */
@Needs(Program.DOVECOT)
class CompressedDovecotImapTest extends ImapContract {

    private static Dovecot dovecot;

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start(DovecotOptions.standard()
                .extra("protocol imap {\n  mail_plugins = quota imap_quota zlib imap_zlib\n}\n"));
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    @Override
    Host host() {
        return new Host(
                new ImapServer("localhost", dovecot.ports().imap(), Tls.STARTTLS),
                new Credentials.Password("ida@example.org", "secret"),
                TlsPolicy.trusting(dovecot.trustFile()),
                ImapSettings.standard().compressed().without("BINARY"));
    }
}
