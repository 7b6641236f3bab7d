package org.turnstone.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.net.Credentials;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** The contract on Dovecot with all it has, over implicit TLS. */
@Needs(Program.DOVECOT)
class DovecotImapTest extends ImapContract {

    private static Dovecot dovecot;

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start();
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    @Test
    void remembersNothingThatAnotherClientHasChanged() {
        playAtRandom(80);
    }

    @Override
    Host host() {
        return new Host(
                new ImapServer("localhost", dovecot.ports().imaps(), Tls.IMPLICIT),
                new Credentials.Password("ida@example.org", "secret"),
                TlsPolicy.trusting(dovecot.trustFile()),
                ImapSettings.standard());
    }
}
