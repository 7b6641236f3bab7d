package org.turnstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;

/** The contract on the demo's embedded server, in plain text on loopback. */
class GreenMailImapTest extends ImapContract {

    private static GreenMail greenMail;

    @BeforeAll
    static void start() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        greenMail.setUser("ida@example.org", "ida@example.org", "secret");
    }

    @AfterAll
    static void stop() {
        greenMail.stop();
    }

    @Override
    Host host() {
        return new Host(
                new ImapServer("127.0.0.1", greenMail.getImap().getPort(), Tls.NONE),
                new Credentials.Password("ida@example.org", "secret"),
                TlsPolicy.system(),
                ImapSettings.standard());
    }

    /** There is nothing to notice: it gives every mailbox the same UIDVALIDITY, a new one of the same name included. */
    @Test
    @Override
    void noticesWhenUidsHaveLostTheirMeaning() {
        MailAccess mail = new ImapPool(host().settings(), host().tls(), Stopwatch.NONE)
                .access(new AccountKey("greenmail"), host().server(), host().person());
        MailboxPath fresh = MailboxPath.of("Fresh");
        mail.changeMailboxes(mailboxes -> {
            mailboxes.create(fresh);
            return fresh;
        });

        assertThat(mail.read(fresh, ImapFolder::uidValidity))
                .isEqualTo(mail.read(MailboxPath.INBOX, ImapFolder::uidValidity));
    }
}
