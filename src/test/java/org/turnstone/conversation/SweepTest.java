package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Account;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.Capabilities;
import org.turnstone.imap.Done;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.ImapMailboxes;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.imap.Pulse;
import org.turnstone.imap.Watching;
import org.turnstone.imap.Work;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerRefused;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** What came into muted conversations leaves the inbox, however much came and whatever else is in the way. */
@Needs(Program.DOVECOT)
class SweepTest {

    private static final MailboxPath ARCHIVE = MailboxPath.of("Archive");
    private static final MailboxPath JUNK = MailboxPath.of("Junk");
    private static final MailboxPath LOCKED = MailboxPath.of("Locked");
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private static Dovecot dovecot;
    private static MailAccess mail;

    private final Account account = new Account(1, 1, 1, EmailAddress.of("ida@example.org"));
    private final Kept kept = new Kept(account, new Hash("0123456789abcdef".getBytes(StandardCharsets.UTF_8)));
    private final Index index = new Index();
    private Doorkeeper doorkeeper = _ -> Optional.empty();
    private int arrived;

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start();
        mail = new ImapPool(ImapSettings.standard(), TlsPolicy.trusting(dovecot.trustFile()), Stopwatch.NONE)
                .access(
                        new AccountKey("sweep"),
                        new ImapServer("localhost", dovecot.ports().imaps(), Tls.IMPLICIT),
                        new Credentials.Password("ida@example.org", "secret"));
        mail.changeMailboxes(mailboxes -> {
            mailboxes.create(LOCKED);
            return Done.DONE;
        });
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    @BeforeEach
    void empty() {
        for (MailboxPath mailbox : List.of(MailboxPath.INBOX, ARCHIVE, LOCKED, JUNK)) {
            dovecot.doveadm("expunge", "-u", "ida@example.org", "mailbox", mailbox.name(), "all");
        }
    }

    private void append(MailboxPath mailbox, String id, String answers, Flag... flags) {
        String text =
                """
                From: Jonas <jonas@example.org>
                To: all@example.org
                Message-ID: <%s>
                Subject: Lease %s
                References: %s

                Text.
                """
                        .formatted(id, id, answers)
                        .replace("\n", "\r\n");
        arrived++;
        mail.changeMailboxes(mailboxes -> mailboxes.append(
                mailbox,
                Set.of(flags),
                START.plusSeconds(arrived),
                MessageSource.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private boolean sweep(MailAccess access) {
        for (MailboxPath mailbox : List.of(ARCHIVE, LOCKED, MailboxPath.INBOX)) {
            new Survey(index, kept.clues, mail).catchUp(mailbox);
        }
        return new Sweep(account, kept, index, doorkeeper, access).run();
    }

    private static int count(MailboxPath mailbox) {
        return mail.read(mailbox, ImapFolder::exists);
    }

    @Test
    void looksAtAllThatCameSinceTheLastTime() {
        append(ARCHIVE, "a@x", "", Flag.MUTED);
        append(MailboxPath.INBOX, "first@x", "");
        assertThat(sweep(mail)).isFalse();

        append(MailboxPath.INBOX, "b@x", "<a@x>");
        for (int other = 0; other < 510; other++) {
            append(MailboxPath.INBOX, "o" + other + "@x", "");
        }

        assertThat(sweep(mail)).isTrue();
        assertThat(count(ARCHIVE)).isEqualTo(2);
        assertThat(count(MailboxPath.INBOX)).isEqualTo(511);
    }

    @Test
    void putsIntoJunkWhatIsTurnedAwayAndNoMore() {
        doorkeeper = _ ->
                Optional.of(message -> message.envelope().subject().contains("spam") && !message.has(Flag.NOT_JUNK));
        append(ARCHIVE, "a@x", "", Flag.MUTED);
        append(MailboxPath.INBOX, "spam1@x", "");
        append(MailboxPath.INBOX, "b@x", "<a@x>");
        append(MailboxPath.INBOX, "spam2@x", "<a@x>");
        append(MailboxPath.INBOX, "spam3@x", "", Flag.NOT_JUNK);
        append(MailboxPath.INBOX, "c@x", "");

        assertThat(sweep(mail)).isTrue();
        assertThat(count(JUNK)).isEqualTo(2);
        List<Uid> marked = mail.read(JUNK, folder -> folder.rows().bearing(Flag.JUNK));
        assertThat(marked).hasSize(2);
        assertThat(count(ARCHIVE)).isEqualTo(2);
        assertThat(count(MailboxPath.INBOX)).isEqualTo(2);

        assertThat(sweep(mail)).isFalse();
    }

    @Test
    void isNotStoppedByAMailboxThatCannotBeOpened() {
        append(LOCKED, "a@x", "");
        append(ARCHIVE, "b@x", "<a@x>", Flag.MUTED);
        append(MailboxPath.INBOX, "c@x", "<a@x>");

        assertThat(sweep(new Locked(mail))).isTrue();
        assertThat(count(ARCHIVE)).isEqualTo(2);
    }

    @Test
    void doesNotWaitForEverForWhoSweepsAlready() throws InterruptedException {
        append(ARCHIVE, "a@x", "", Flag.MUTED);
        append(MailboxPath.INBOX, "b@x", "<a@x>");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread other = Thread.startVirtualThread(() -> {
            kept.sweeping.lock();
            try {
                held.countDown();
                over.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                kept.sweeping.unlock();
            }
        });
        held.await();

        assertThat(sweep(mail)).isFalse();
        over.countDown();
        other.join();
        assertThat(sweep(mail)).isTrue();
    }

    /** A server that lets nobody into one of the mailboxes. */
    private record Locked(MailAccess open) implements MailAccess {

        @Override
        public MailAccess within(Duration time) {
            return new Locked(open.within(time));
        }

        @Override
        public <T> T read(MailboxPath mailbox, Work<ImapFolder, T> work) {
            if (mailbox.equals(LOCKED)) {
                throw new ServerRefused(ServerRefused.Reason.IN_USE, null, null);
            }
            return open.read(mailbox, work);
        }

        @Override
        public <T> T change(MailboxPath mailbox, Work<ImapFolder, T> work) {
            return open.change(mailbox, work);
        }

        @Override
        public <T> T mailboxes(Work<ImapMailboxes, T> work) {
            return open.mailboxes(work);
        }

        @Override
        public <T> T changeMailboxes(Work<ImapMailboxes, T> work) {
            return open.changeMailboxes(work);
        }

        @Override
        public Capabilities capabilities() {
            return open.capabilities();
        }

        @Override
        public Watching watch(Consumer<Pulse> listener) {
            return open.watch(listener);
        }
    }
}
