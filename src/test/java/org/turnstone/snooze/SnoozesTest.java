package org.turnstone.snooze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.account.MailServers;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Messages go to sleep and come back, on a real server, whatever happens meanwhile. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class SnoozesTest {

    private final Instant soon = Instant.now().plus(Duration.ofDays(1));
    private final Instant past = Instant.now().minus(Duration.ofMinutes(1));
    private static final MailboxPath SNOOZED = MailboxPath.of("Snoozed");

    @Inject
    Snoozes snoozes;

    @Inject
    SnoozeRows rows;

    @Inject
    Alarm alarm;

    @Inject
    LentAccess lent;

    @Inject
    Accounts accounts;

    @Inject
    MailServers servers;

    @Inject
    ImapPool pool;

    @Inject
    MessageHash hashes;

    private Waiting ida;
    private Account account;
    private MailAccess access;

    @BeforeEach
    void opens() {
        String person = MailHost.shared().person();
        ida = new Waiting(MailHost.shared().dovecot(), person);
        account = accounts.ofAddress(EmailAddress.of(person));
        access = access(account);
    }

    private MailAccess access(Account whose) {
        EmailAddress address = whose.address();
        return pool.access(
                servers.key(address), servers.imap(address), servers.credentials(address, MailHost.PASSWORD));
    }

    @Test
    void comesBackWhenItIsTimeAsNew() {
        snoozed("Harbour lease", "INBOX");
        ida.read("Snoozed");
        alarm.ring(account, access);
        assertThat(ida.subjects("Snoozed")).containsExactly("Harbour lease");
        assertThat(ida.subjects("INBOX")).isEmpty();

        due();
        alarm.ring(account, access);

        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");
        assertThat(ida.subjects("Snoozed")).isEmpty();
        assertThat(ida.flags("INBOX")).doesNotContain("\\Seen").contains("$Snoozed");
        assertThat(rows.of(account.id())).isEmpty();
    }

    @Test
    void comesBackWhereItCameFromOrToTheInbox() {
        ida.make("Projects");
        ida.make("Passing");
        snoozed("Stays", "Projects");
        snoozed("Orphan", "Passing");
        ida.drop("Passing");

        due();
        alarm.ring(account, access);

        assertThat(ida.subjects("Projects")).containsExactly("Stays");
        assertThat(ida.subjects("INBOX")).containsExactly("Orphan");
    }

    @Test
    void comesBackThoughAnotherMessagesMailboxTakesNothing() {
        ida.make("Projects");
        snoozed("Stays", "Projects");
        ida.arrives("Orphan");
        Placed placed = placed("INBOX");
        snoozes.putAside(account, access, MailboxPath.INBOX, placed.validity(), placed.uids(), soon);
        rows.remove(rows.of(account.id()).stream()
                .filter(snooze -> snooze.origin().isInbox())
                .map(Snooze::id)
                .toList());
        // A name that no mailbox of this server can have: it says no, and not that there is none.
        rows.plan(account.id(), SNOOZED, place("Orphan"), null, MailboxPath.of("~/nowhere/*/%"), past);

        due();
        alarm.ring(account, access);

        assertThat(ida.subjects("Projects")).containsExactly("Stays");
        assertThat(ida.subjects("INBOX")).containsExactly("Orphan");
    }

    @Test
    void isFoundAgainWhenTheMailboxWasSetUpAnew() {
        snoozed("Harbour lease", "INBOX");
        snoozed("Harbour plan", "INBOX");
        for (Snooze snooze : rows.of(account.id())) {
            // Under the old era the number 1 was somebody else's.
            rows.placed(snooze.id(), new MessageRef(SNOOZED, UidValidity.of(7), Uid.of(1)));
        }
        rows.postpone(rows.of(account.id()).getLast().id(), past);

        alarm.ring(account, access);

        assertThat(ida.subjects("INBOX")).containsExactly("Harbour plan");
        assertThat(ida.subjects("Snoozed")).containsExactly("Harbour lease");
    }

    @Test
    void isFoundAgainWhereAnotherProgramHasTakenItOutAndPutItBack() {
        snoozed("Harbour lease", "INBOX");
        ida.make("Desk");
        ida.move("Snoozed", "Desk");
        ida.move("Desk", "Snoozed");

        due();
        alarm.ring(account, access);

        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");
    }

    @Test
    void isLeftAloneWhereAnotherProgramHasPutIt() {
        snoozed("Harbour lease", "INBOX");
        ida.make("Desk");
        ida.move("Snoozed", "Desk");

        due();
        alarm.ring(account, access);

        assertThat(ida.subjects("Desk")).containsExactly("Harbour lease");
        assertThat(ida.subjects("INBOX")).isEmpty();
        assertThat(rows.of(account.id())).isEmpty();
    }

    @Test
    void isForgottenWhenItIsDeletedAndWhenTheWholeFolderIs() {
        snoozed("Harbour lease", "INBOX");
        ida.expunge("Snoozed");
        due();
        alarm.ring(account, access);
        assertThat(rows.of(account.id())).isEmpty();

        snoozed("Harbour plan", "INBOX");
        ida.drop("Snoozed");
        due();
        alarm.ring(account, access);
        assertThat(rows.of(account.id())).isEmpty();
    }

    @Test
    void staysWhenAnOlderSnoozeOfTheSameMessageIsDue() {
        snoozed("Harbour lease", "INBOX");
        long old = rows.of(account.id()).getFirst().id();
        ida.move("Snoozed", "INBOX");
        putAside("INBOX", soon);
        rows.postpone(old, past);

        alarm.ring(account, access);

        assertThat(ida.subjects("Snoozed")).containsExactly("Harbour lease");
        assertThat(rows.of(account.id())).hasSize(1).allMatch(snooze -> snooze.due()
                .isAfter(Instant.now()));
    }

    @Test
    void comesBackThoughTheServerStoppedRightAfterTheMove() {
        ida.arrives("Harbour lease");
        String hash = hash("INBOX");
        ida.make("Snoozed");
        ida.move("INBOX", "Snoozed");
        rows.plan(account.id(), SNOOZED, null, hash, MailboxPath.INBOX, past);

        alarm.ring(account, access);

        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");
    }

    @Test
    void isNotTouchedWhileAnotherServerBringsItBack() {
        snoozed("Harbour lease", "INBOX");
        due();
        Instant now = Instant.now();
        assertThat(rows.claim(account.id(), now, UUID.randomUUID())).hasSize(1);
        alarm.ring(account, access);
        assertThat(ida.subjects("Snoozed")).containsExactly("Harbour lease");
    }

    @Test
    void isTakenOverFromAServerThatStoppedInTheMidst() {
        snoozed("Harbour lease", "INBOX");
        rows.postpone(rows.of(account.id()).getFirst().id(), past.minus(Duration.ofHours(1)));
        Instant then = past.minus(SnoozeRows.LEASE);
        assertThat(rows.claim(account.id(), then, UUID.randomUUID())).hasSize(1);

        alarm.ring(account, access);

        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");
    }

    @Test
    void isClaimedOnceByManyServersAtOnce() throws Exception {
        int messages = 50;
        for (int i = 0; i < messages; i++) {
            rows.plan(account.id(), SNOOZED, null, "hash" + i, MailboxPath.INBOX, past);
        }
        List<Long> claimed = new ArrayList<>();
        try (ExecutorService servers = Executors.newFixedThreadPool(8)) {
            Callable<List<Snooze>> server = () -> rows.claim(account.id(), Instant.now(), UUID.randomUUID());
            for (Future<List<Snooze>> each : servers.invokeAll(Collections.nCopies(8, server))) {
                each.get().forEach(snooze -> claimed.add(snooze.id()));
            }
        }
        assertThat(claimed).hasSize(messages).doesNotHaveDuplicates();
    }

    @Test
    void concernsOnePersonAlone() {
        snoozed("Harbour lease", "INBOX");
        Waiting idas = ida;
        opens();
        snoozed("Salary", "INBOX");
        due();
        alarm.ring(account, access);

        assertThat(ida.subjects("INBOX")).containsExactly("Salary");
        assertThat(idas.subjects("Snoozed")).containsExactly("Harbour lease");
    }

    @Test
    void isBroughtBackWithoutARequestWhereSomebodyLendsTheirAccess() {
        snoozed("Harbour lease", "INBOX");
        due();
        alarm.ring();
        assertThat(ida.subjects("Snoozed")).containsExactly("Harbour lease");

        try (LentAccess.Loan _ = lent.lend(account, access)) {
            alarm.ring();
        }
        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");

        putAside("INBOX", soon);
        due();
        alarm.ring();
        assertThat(ida.subjects("Snoozed")).containsExactly("Harbour lease");
    }

    @Test
    void neverFailsAPage() {
        snoozed("Harbour lease", "INBOX");
        due();
        EmailAddress address = account.address();
        alarm.ring(
                account,
                pool.access(servers.key(address), servers.imap(address), servers.credentials(address, "wrong")));
        assertThat(rows.of(account.id())).hasSize(1);

        alarm.ring(account, access);
        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");
    }

    /** The server may go on with a move whose connection broke: asked at once again it would do it twice. */
    @Test
    void isNotTriedAgainAtOnceWhereNobodyKnowsWhatBecameOfIt() {
        snoozed("Harbour lease", "INBOX");
        due();
        MailAccess broken = (MailAccess) Proxy.newProxyInstance(
                MailAccess.class.getClassLoader(), new Class<?>[] {MailAccess.class}, (self, method, _) -> {
                    if (method.getName().equals("within")) {
                        return self;
                    }
                    throw new ServerUnreachable(ServerUnreachable.Server.IMAP, ServerUnreachable.Reason.LOST, null);
                });
        alarm.ring(account, broken);
        alarm.ring(account, access);
        assertThat(ida.subjects("Snoozed")).containsExactly("Harbour lease");
        assertThat(rows.of(account.id())).hasSize(1);

        due();
        alarm.ring(account, access);
        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");
    }

    @Test
    void canWaitLonger() {
        snoozed("Harbour lease", "INBOX");
        Instant later = soon.plus(Duration.ofDays(7));
        Placed placed = placed("Snoozed");

        Snoozes.Postponed done = snoozes.postpone(account, access, SNOOZED, placed.validity(), placed.uids(), later);

        assertThat(done.met()).isEqualTo(1);
        assertThat(done.before()).hasValueSatisfying(before -> assertThat(Duration.between(before, soon))
                .isLessThan(Duration.ofSeconds(1)));
        assertThat(rows.of(account.id())).hasSize(1).allMatch(snooze -> snooze.due()
                .isAfter(soon));
    }

    @Test
    void getsATimeThoughAnotherProgramPutItThere() {
        ida.arrives("Harbour lease");
        ida.make("Snoozed");
        ida.move("INBOX", "Snoozed");
        Placed placed = placed("Snoozed");

        snoozes.postpone(account, access, SNOOZED, placed.validity(), placed.uids(), soon);
        due();
        alarm.ring(account, access);

        assertThat(ida.subjects("INBOX")).containsExactly("Harbour lease");
    }

    @Test
    void canBeTakenOutAsItWasOrAsNew() {
        ida.make("Projects");
        snoozed("Harbour lease", "Projects");
        ida.read("Snoozed");
        Placed placed = placed("Snoozed");

        Snoozes.TakenOut out = snoozes.takeOut(account, access, SNOOZED, placed.validity(), placed.uids(), false);

        assertThat(out.moved()).isEqualTo(1);
        assertThat(ida.subjects("Projects")).containsExactly("Harbour lease");
        assertThat(ida.flags("Projects")).contains("\\Seen").doesNotContain("$Snoozed");
        assertThat(rows.of(account.id())).isEmpty();
    }

    @Test
    void isRefusedForOtherMessagesThanThoseThatWereChosen() {
        snoozed("Harbour lease", "INBOX");
        List<Uid> one = List.of(Uid.of(1));

        assertThatThrownBy(() -> snoozes.takeOut(account, access, SNOOZED, UidValidity.of(3), one, true))
                .isInstanceOf(MailboxChanged.class);
        assertThatThrownBy(() -> snoozes.takeOut(account, access, MailboxPath.INBOX, UidValidity.of(3), one, true))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> snoozes.putAside(account, access, MailboxPath.INBOX, UidValidity.of(3), one, soon))
                .isInstanceOf(MailboxChanged.class);
        assertThat(rows.of(account.id())).hasSize(1);
    }

    private void snoozed(String subject, String mailbox) {
        ida.arrives(subject);
        if (!mailbox.equals("INBOX")) {
            ida.move("INBOX", mailbox);
        }
        putAside(mailbox, soon);
    }

    private void putAside(String mailbox, Instant due) {
        Placed placed = placed(mailbox);
        Snoozes.PutAside done =
                snoozes.putAside(account, access, MailboxPath.of(mailbox), placed.validity(), placed.uids(), due);
        assertThat(done.moved().moved()).isEqualTo(placed.uids().size());
    }

    /** Makes everything due. */
    private void due() {
        rows.of(account.id()).forEach(snooze -> rows.postpone(snooze.id(), past));
    }

    private record Placed(UidValidity validity, List<Uid> uids) {}

    private Placed placed(String mailbox) {
        return access.read(MailboxPath.of(mailbox), folder -> new Placed(folder.uidValidity(), folder.allUids()));
    }

    private MessageRef place(String subject) {
        Placed placed = placed("Snoozed");
        return access.read(SNOOZED, folder -> folder.rows().of(placed.uids()).stream())
                .filter(message -> message.envelope().subject().equals(subject))
                .map(message -> new MessageRef(SNOOZED, placed.validity(), message.uid()))
                .findFirst()
                .orElseThrow();
    }

    private String hash(String mailbox) {
        Collection<Uid> uids = placed(mailbox).uids();
        return access.read(
                MailboxPath.of(mailbox),
                folder -> hashes.of(folder.rows().of(uids).getFirst()));
    }
}
