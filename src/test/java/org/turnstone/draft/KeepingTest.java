package org.turnstone.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.account.MailServers;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MediaType;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.mime.OutgoingPart;
import org.turnstone.net.Credentials;
import org.turnstone.problem.Problem;
import org.turnstone.testing.Fault;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** One draft in Drafts, with all of its parts, whatever breaks while it is stored (D02, F12). */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class KeepingTest {

    private static final int OCTETS = 60_000;

    @Inject
    Journal journal;

    @Inject
    Stores stores;

    @Inject
    Keeping keeping;

    @Inject
    Accounts accounts;

    @Inject
    MailServers servers;

    @Inject
    ImapPool pool;

    private final MailHost host = MailHost.shared();
    private final String person = host.person();
    private final SubmissionId id = SubmissionId.create();
    private final Stand here = Stand.fresh();
    private Account account;
    private MailAccess access;

    @BeforeEach
    void signIn() {
        account = accounts.ofAddress(EmailAddress.of(person));
        access = pool.access(
                servers.key(account.address()),
                servers.imap(account.address()),
                new Credentials.Password(person, MailHost.PASSWORD));
    }

    @AfterEach
    void heal() {
        host.imap().pass();
    }

    private int write(String words) {
        int known =
                journal.find(account.personId(), id).map(DraftEntry::revision).orElse(0);
        Noted noted = journal.note(account, id, here.at(known), words, null);
        return ((Noted.Down) noted).entry().revision();
    }

    private Optional<DraftEntry> store() {
        Storing begun = stores.begin(account.personId(), id).orElseThrow();
        try {
            Storing storing = keeping.settle(account, access, begun);
            return keeping.store(access, storing, storing.entry().revision(), message(storing.entry()));
        } finally {
            stores.release(begun);
        }
    }

    private OutgoingMessage message(DraftEntry entry) {
        byte[] octets = new byte[OCTETS];
        new Random(7).nextBytes(octets);
        return new OutgoingMessage(
                account.address(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Harbour " + entry.words(),
                "text",
                null,
                List.of(new OutgoingPart(
                        "plan.bin",
                        MediaType.OCTET_STREAM,
                        ByteSize.of(OCTETS),
                        () -> new ByteArrayInputStream(octets),
                        null,
                        "u-" + id)),
                null,
                List.of(),
                "<" + id + "@example.org>",
                Instant.parse("2026-11-22T14:36:00Z"),
                ZoneOffset.UTC,
                Map.of(
                        SubmissionId.FIELD, id.toString(),
                        DraftMarks.REVISION, Integer.toString(entry.revision())));
    }

    private List<String> subjects() {
        return host.dovecot()
                .doveadm("-f", "flow", "fetch", "-u", person, "hdr.subject", "mailbox", "Drafts")
                .lines()
                .map(line -> line.replaceFirst(".*Harbour ", ""))
                .toList();
    }

    private DraftEntry entry() {
        return journal.find(account.personId(), id).orElseThrow();
    }

    @Test
    void replacesWhatLiesThere() {
        write("one");
        store();
        write("two");
        store();
        assertThat(subjects()).containsExactly("two");
        assertThat(entry().isUnstored()).isFalse();
    }

    @Test
    void isThereOnceWhereverTheConnectionBreaks() {
        Random chance = new Random(20261123L);
        for (int round = 0; round < 40; round++) {
            String words = "round" + round;
            write(words);
            Fault.Direction direction = chance.nextBoolean() ? Fault.Direction.TO_SERVER : Fault.Direction.TO_CLIENT;
            int most = direction == Fault.Direction.TO_SERVER ? OCTETS * 2 : 2_000;
            host.imap()
                    .set(
                            chance.nextBoolean()
                                    ? new Fault.Cut(direction, chance.nextInt(most))
                                    : new Fault.Reset(direction, chance.nextInt(most)));
            try {
                store();
            } catch (Problem broken) {
                assertThat(entry().isUnstored()).isTrue();
            }
            host.imap().pass();
            if (entry().isUnstored()) {
                store();
            }
            assertThat(subjects()).as("round %d", round).containsExactly(words);
        }
        assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, "size.physical", "mailbox", "Drafts"))
                .matches(size -> Integer.parseInt(size.replaceAll("\\D", "")) > OCTETS);
    }

    /** The server that stored it was killed before it could say so, and its lease has run out. */
    @Test
    void findsWhatAnInterruptedAttemptHasLeft() {
        write("one");
        store();
        MessageRef before = entry().place();
        write("two");
        Storing killed = stores.begin(account.personId(), id).orElseThrow();
        new Drafts(access).save(message(killed.entry()), null);
        assertThat(subjects()).hasSize(2);
        stores.failed(killed, StoringTrouble.UNREACHABLE);

        write("three");
        store();

        assertThat(subjects()).containsExactly("three");
        assertThat(entry().place()).isNotEqualTo(before);
    }

    @Test
    void takesAwayWhatWasStoredForADraftThatWasSentMeanwhile() {
        write("one");
        Storing storing = stores.begin(account.personId(), id).orElseThrow();
        journal.sent(account.personId(), id);
        assertThat(keeping.store(access, storing, 1, message(storing.entry()))).isEmpty();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void putsADraftBackThatWasDeletedElsewhereWhileItsWriterWentOn() {
        write("one");
        store();
        host.dovecot().doveadm("expunge", "-u", person, "mailbox", "Drafts", "all");
        write("two");
        store();
        assertThat(subjects()).containsExactly("two");
    }

    @Test
    void leavesAloneWhatAnotherProgramHasMadeOfIt() {
        write("one");
        store();
        host.dovecot()
                .append(
                        person,
                        "Drafts",
                        """
                Message-ID: <%s@example.org>
                Subject: Harbour elsewhere

                Other words.
                """
                                .formatted(id));
        host.dovecot().doveadm("expunge", "-u", person, "mailbox", "Drafts", "subject", "one");
        write("two");

        assertThat(store()).isEmpty();

        assertThat(subjects()).containsExactly("elsewhere");
        assertThat(entry().isRivalled()).isTrue();
        assertThat(entry().words()).isEqualTo("two");
        // Its writer has seen it, and wants their own.
        journal.note(account, id, here.over(entry().revision()), "two", null);
        store();
        assertThat(subjects()).containsExactly("two");
    }

    @Test
    void keepsItInTheJournalWhileTheServerIsAway() {
        write("one");
        host.imap().set(new Fault.Refuse());
        host.imap().cutAll();
        assertThatThrownBy(this::store).isInstanceOf(Problem.class);
        assertThat(entry().trouble()).isEqualTo(StoringTrouble.UNREACHABLE);
        assertThat(stores.due(account.id())).isEmpty();

        host.imap().pass();
        store();
        assertThat(subjects()).containsExactly("one");
        assertThat(entry().trouble()).isNull();
    }
}
