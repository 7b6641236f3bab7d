package org.turnstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
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

    /**
     * It cannot be noticed: UIDVALIDITY is the second in which the mailbox was made, so one that is made again at once
     * looks the same.
     */
    @Test
    @Override
    void noticesWhenUidsHaveLostTheirMeaning() {
        ImapPool pool = new ImapPool(host().settings(), host().tls(), Stopwatch.NONE);
        MailAccess mail = pool.access(new AccountKey("greenmail"), host().server(), host().person());
        long now = Instant.now().getEpochSecond();

        assertThat(mail.read(MailboxPath.INBOX, ImapFolder::uidValidity).value())
                .isBetween(now - 3_600, now + 1);
        pool.retire(new AccountKey("greenmail"));
    }
}
