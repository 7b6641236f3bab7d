package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapMailboxes;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Ports;

class SeedingTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 6, 10, 11, 30, 0, 0, ZoneId.of("Europe/Copenhagen"));

    @Test
    void putsBothPeoplesMailIntoTheirMailboxes() {
        int imapPort = Ports.free();
        try (DemoMailServer _ = DemoMailServer.start(imapPort, Ports.free(), Ports.free())) {
            for (DemoPerson person : DemoPerson.ALL) {
                MailAccess access = access(person, imapPort);
                Script script = Script.of(person);
                long start = System.nanoTime();
                Seeding.seed(access, script, NOW);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
                List<MailboxNode> mailboxes = access.mailboxes(ImapMailboxes::list);
                assertThat(mailboxes.stream().mapToInt(MailboxNode::messages).sum())
                        .isEqualTo(script.mails().size());
                assertThat(mailboxes.stream().map(MailboxNode::use))
                        .contains(
                                SpecialUse.DRAFTS,
                                SpecialUse.SENT,
                                SpecialUse.ARCHIVE,
                                SpecialUse.JUNK,
                                SpecialUse.TRASH);
            }
        }
    }

    @Test
    void showsTheNewestFirstWithItsNames() {
        int imapPort = Ports.free();
        try (DemoMailServer _ = DemoMailServer.start(imapPort, Ports.free(), Ports.free())) {
            DemoPerson ida = DemoPerson.ALL.getFirst();
            MailAccess access = access(ida, imapPort);
            Seeding.seed(access, Script.of(ida), NOW);
            List<MessageSummary> newest = access.read(MailboxPath.INBOX, inbox -> inbox.page(null, 50))
                    .messages();
            assertThat(newest).hasSize(50);
            assertThat(newest.getFirst().envelope().subject()).isEqualTo("Malte has a tooth 🦷");
            Set<String> names = access.mailboxes(ImapMailboxes::list).stream()
                    .map(node -> node.path().name())
                    .collect(Collectors.toSet());
            assertThat(names).contains("Счета", "領収書", "Clients.Harbour project");
        }
    }

    private static MailAccess access(DemoPerson person, int imapPort) {
        Credentials credentials = new Credentials.Password(person.address().email(), person.password());
        return new ImapPool(ImapSettings.standard(), TlsPolicy.system(), Stopwatch.NONE)
                .access(new AccountKey(person.folder()), new ImapServer("127.0.0.1", imapPort, Tls.NONE), credentials);
    }
}
