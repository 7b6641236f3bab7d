package org.turnstone.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** What the journal takes, from whom, and what it says to the others. */
@QuarkusTest
class JournalTest {

    private static final MessageRef PLACE = new MessageRef(MailboxPath.of("Drafts"), UidValidity.of(5), Uid.of(7));

    @Inject
    Journal journal;

    @Inject
    Stores stores;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager database;

    private final SubmissionId id = SubmissionId.create();
    private final Stand here = Stand.fresh();
    private Account account;
    private Account stranger;

    @BeforeEach
    void two() {
        account = accounts.ofAddress(EmailAddress.of("journal@example.org"));
        stranger = accounts.ofAddress(EmailAddress.of("stranger@example.org"));
    }

    private DraftEntry down(Stand stand, String words) {
        return ((Noted.Down) journal.note(account, id, stand, words, null)).entry();
    }

    @Test
    void countsRevisionsAndKeepsTheLastWords() {
        assertThat(down(here, "one").revision()).isEqualTo(1);
        assertThat(down(here.at(1), "two").revision()).isEqualTo(2);
        assertThat(down(here.at(2), "two").revision()).isEqualTo(2);

        DraftEntry entry = journal.find(account.personId(), id).orElseThrow();
        assertThat(entry.words()).isEqualTo("two");
        assertThat(entry.isUnstored()).isTrue();
        assertThat(entry.place()).isNull();
    }

    /** The answer to its last save may have been lost on the way. */
    @Test
    void takesWordsOfTheSameFormThoughItHasNotHeardOfItsLastRevision() {
        down(here, "one");
        assertThat(down(here, "two").revision()).isEqualTo(2);
    }

    /** A proxy may hold a request for long, and hand it on after those that came later. */
    @Test
    void refusesAnOlderRequestOfTheSameFormThatComesLate() {
        Stand late = new Stand(0, "form", 1, false);
        down(new Stand(0, "form", 2, false), "newer");

        assertThat(journal.note(account, id, late, "older", null)).isInstanceOf(Noted.Overtaken.class);
        assertThat(journal.find(account.personId(), id).orElseThrow().words()).isEqualTo("newer");
        assertThat(down(new Stand(0, "form", 3, false), "newest").words()).isEqualTo("newest");
    }

    @Test
    void refusesAnotherFormThatDoesNotKnowWhatWasWrittenSince() {
        down(here, "one");
        Stand there = Stand.of(1);
        down(here.at(1), "two");

        Noted noted = journal.note(account, id, there, "other", null);

        assertThat(noted).isInstanceOfSatisfying(Noted.Overtaken.class, overtaken -> {
            assertThat(overtaken.theirs().words()).isEqualTo("two");
            assertThat(overtaken.theirs().revision()).isEqualTo(2);
        });
        assertThat(down(there.over(2), "other").words()).isEqualTo("other");
        assertThat(journal.note(account, id, here.at(2), "three", null)).isInstanceOf(Noted.Overtaken.class);
    }

    /** Whoever has no name, as a form that another version of us has shown, is nobody's twin. */
    @Test
    void takesNoFormWithoutANameForAnother() {
        down(new Stand(0, "", 0, false), "one");
        assertThat(journal.note(account, id, new Stand(0, "", 0, false), "two", null))
                .isInstanceOf(Noted.Overtaken.class);
    }

    @Test
    void saysThatADraftWasSent() {
        down(here, "one");
        journal.sent(account.personId(), id);
        journal.forget(account.personId(), id);
        assertThat(journal.note(account, id, here.at(1), "two", null)).isInstanceOf(Noted.Sent.class);
        assertThat(stores.begin(account.personId(), id)).isEmpty();
    }

    @Test
    void saysThatADraftIsGone() {
        down(here, "one");
        journal.forget(account.personId(), id);
        assertThat(journal.note(account, id, here.at(1), "two", null)).isInstanceOf(Noted.Gone.class);
    }

    @Test
    void opensAgainUnderAnotherNameWhatWasTakenBack() {
        journal.note(account, id, here, "one", PLACE);
        journal.sent(account.personId(), id);
        SubmissionId renewed = SubmissionId.create();

        assertThat(journal.reopen(account.personId(), id, renewed)).isPresent();

        DraftEntry entry = journal.find(account.personId(), renewed).orElseThrow();
        assertThat(entry.words()).isEqualTo("one");
        assertThat(entry.place()).isEqualTo(PLACE);
        assertThat(entry.state()).isEqualTo(DraftState.OPEN);
        assertThat(entry.isUnstored()).isTrue();
        assertThat(journal.find(account.personId(), id)).isEmpty();
    }

    @Test
    void isOnePersonsAlone() {
        down(here, "one");
        assertThat(journal.find(stranger.personId(), id)).isEmpty();
        assertThat(journal.note(stranger, id, here, "two", null)).isInstanceOf(Noted.Gone.class);
        assertThat(journal.reopen(stranger.personId(), id, SubmissionId.create()))
                .isEmpty();
        assertThat(stores.begin(stranger.personId(), id)).isEmpty();
        journal.sent(stranger.personId(), id);
        journal.forget(stranger.personId(), id);
        assertThat(journal.find(account.personId(), id))
                .hasValueSatisfying(entry -> assertThat(entry.state()).isEqualTo(DraftState.OPEN));
    }

    @Test
    void holdsNoWordAndNoPlaceInTheOpen() {
        journal.note(account, id, here, "harbour lease", PLACE);
        assertThat(everythingStored()).doesNotContain("harbour").doesNotContain("Drafts");
    }

    @Transactional
    String everythingStored() {
        DraftRow row = database.find(DraftRow.class, id.value());
        byte[] place = row.place;
        return new String(row.content, StandardCharsets.ISO_8859_1)
                + (place == null ? "" : new String(place, StandardCharsets.ISO_8859_1));
    }

    @Test
    void letsOneStoreAtATime() {
        down(here, "one");
        Storing first = stores.begin(account.personId(), id).orElseThrow();
        assertThat(first.interrupted()).isFalse();
        assertThat(stores.begin(account.personId(), id)).isEmpty();

        stores.release(first);
        Storing second = stores.begin(account.personId(), id).orElseThrow();
        assertThat(second.interrupted()).isFalse();
        assertThat(stores.done(second, 1, PLACE, Duration.ofSeconds(15)))
                .hasValueSatisfying(entry -> assertThat(entry.isUnstored()).isFalse());
        assertThat(stores.due(account.id())).doesNotContain(id);
    }

    @Test
    void remembersThatAnAttemptDidNotSayWhatCameOfIt() {
        down(here, "one");
        stores.failed(stores.begin(account.personId(), id).orElseThrow(), StoringTrouble.UNREACHABLE);

        assertThat(journal.unstored(account.personId()))
                .extracting(DraftEntry::id)
                .contains(id);
        Storing again = stores.begin(account.personId(), id).orElseThrow();
        assertThat(again.interrupted()).isTrue();
        assertThat(stores.done(again, 1, PLACE, Duration.ZERO)).isPresent();
        assertThat(stores.begin(account.personId(), id).orElseThrow().interrupted())
                .isFalse();
    }

    /** Sent while it was being stored, or stored by another server since the lease ran out. */
    @Test
    void saysThatWhatWasStoredIsOneTooMany() {
        down(here, "one");
        Storing storing = stores.begin(account.personId(), id).orElseThrow();
        journal.sent(account.personId(), id);
        assertThat(stores.done(storing, 1, PLACE, Duration.ZERO)).isEmpty();

        Storing nobodys = new Storing(storing.entry(), SubmissionId.create().value(), false);
        assertThat(stores.done(nobodys, 1, PLACE, Duration.ZERO)).isEmpty();
    }

    @Test
    void writesNothingOverWhatAnotherProgramHasMadeOfItUnlessItsWriterSaysSo() {
        down(here, "one");
        stores.rivalled(stores.begin(account.personId(), id).orElseThrow(), PLACE);

        assertThat(journal.note(account, id, here.at(1), "two", null))
                .isInstanceOfSatisfying(
                        Noted.Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().isRivalled()).isTrue());
        assertThat(stores.due(account.id())).doesNotContain(id);
        DraftEntry chosen = down(here.over(1), "two");
        assertThat(chosen.isRivalled()).isFalse();
        assertThat(chosen.place()).isEqualTo(PLACE);
    }

    @Test
    void takesManyFirstSavesOfOneFormAtOnce() throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(12)) {
            List<Callable<Noted>> saves = IntStream.range(0, 24)
                    .<Callable<Noted>>mapToObj(n -> () -> journal.note(account, id, here, "words " + n, null))
                    .toList();
            for (Future<Noted> save : pool.invokeAll(saves)) {
                assertThat(save.get()).isInstanceOf(Noted.Down.class);
            }
        }
        assertThat(journal.find(account.personId(), id).orElseThrow().revision())
                .isEqualTo(24);
    }
}
