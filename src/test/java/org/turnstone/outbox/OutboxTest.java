package org.turnstone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.draft.SubmissionId;
import org.turnstone.testing.Fault;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Against real servers: what is accepted goes out once, and whatever happens on the way is told as it is. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class OutboxTest {

    private static final Leaving AT_ONCE = new Leaving.After(Duration.ZERO);
    private static final Leaving IN_A_MINUTE = new Leaving.After(Duration.ofMinutes(1));

    private final MailHost host = MailHost.shared();

    @Inject
    Outbox outbox;

    @Inject
    Parcels parcels;

    @AfterEach
    void honestAgain() {
        host.submission().pass();
        host.imap().pass();
    }

    @Test
    void sendsOnceAndFilesOneCopyWithTheBccThatNobodyElseSees() {
        Parcel parcel = parcels.parcel().bcc("hidden@example.org");
        assertThat(outbox.accept(parcel.dispatch(AT_ONCE))).isInstanceOf(Accepted.Taken.class);
        until(parcel, ItemState.SENT);

        assertThat(parcel.arrived()).isEqualTo(1);
        assertThat(parcel.fetch(parcel.to(), "INBOX", "hdr")).doesNotContainIgnoringCase("hidden@");
        assertThat(parcel.fetch(parcel.from(), "Sent", "hdr")).containsIgnoringCase("Bcc: hidden@example.org");
        assertThat(parcel.filed()).isEqualTo(1);
    }

    /** S07: whoever posts a form twenty times at once sends one message. */
    @Test
    void sendsOnceWhatIsAcceptedTwentyTimesAtOnce() throws Exception {
        Parcel parcel = parcels.parcel();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Accepted>> same = java.util.stream.Stream.generate(
                            () -> (Callable<Accepted>) () -> outbox.accept(parcel.dispatch(AT_ONCE)))
                    .limit(20)
                    .toList();
            long taken = 0;
            for (Future<Accepted> each : threads.invokeAll(same)) {
                taken += each.get() instanceof Accepted.Taken ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isEqualTo(1);
        assertThat(parcel.filed()).isEqualTo(1);
    }

    @Test
    void keepsWhatCannotBeHandedOverAndSendsItOnceTheServerIsBack() {
        host.submission().set(new Fault.Refuse());
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(AT_ONCE));
        until(parcel, ItemState.RETRYING);
        assertThat(parcel.sending().trouble()).isEqualTo(Trouble.UNREACHABLE);

        host.submission().pass();
        assertThat(outbox.sendNow(parcel.id(), parcel.account(), parcel.credentials()))
                .isTrue();
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isEqualTo(1);
    }

    /** S10: what is sent is sent; only the copy is tried again. */
    @Test
    void triesOnlyTheCopyAgain() {
        host.imap().set(new Fault.Refuse());
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(AT_ONCE));
        await().until(() ->
                parcel.state() == ItemState.COPYING && parcel.sending().trouble() != null);
        assertThat(parcel.arrived()).isEqualTo(1);

        host.imap().pass();
        dueNow(parcel);
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isEqualTo(1);
        assertThat(parcel.filed()).isEqualTo(1);
    }

    @Test
    void takesBackWhatHasNotGoneAndMakesItADraftAgain() {
        Parcel parcel = parcels.parcel().bcc("hidden@example.org");
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        assertThat(outbox.waiting(parcel.account().personId())).hasSize(1);

        assertThat(outbox.takeBack(parcel.id(), parcel.account(), parcel.access()))
                .isPresent();

        assertThat(parcel.fetch(parcel.from(), "Drafts", "hdr"))
                .containsIgnoringCase("Bcc: hidden@example.org")
                .contains(SubmissionId.FIELD)
                .doesNotContain(SubmissionId.FIELD + ": " + parcel.id());
        assertThat(parcel.state()).isEqualTo(ItemState.WITHDRAWN);
        // Whoever posts the old form once more, by Back or by a lost answer, sends nothing.
        assertThat(outbox.accept(parcel.dispatch(AT_ONCE))).isInstanceOf(Accepted.Before.class);
        assertThat(parcel.arrived()).isZero();
    }

    @Test
    void keepsWhatIsTakenBackWhileDraftsCannotBeReached() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        host.imap().set(new Fault.Refuse());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> outbox.takeBack(parcel.id(), parcel.account(), parcel.access())))
                .isInstanceOf(org.turnstone.problem.Problem.class);
        assertThat(parcel.state()).isEqualTo(ItemState.STOPPED);

        host.imap().pass();
        assertThat(outbox.takeBack(parcel.id(), parcel.account(), parcel.access()))
                .isPresent();
        assertThat(parcel.fetch(parcel.from(), "Drafts", "body")).contains("Words of parcel");
    }

    @Test
    void takesNothingBackThatIsGone() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(AT_ONCE));
        until(parcel, ItemState.SENT);
        assertThat(outbox.takeBack(parcel.id(), parcel.account(), parcel.access()))
                .isEmpty();
    }

    /** F33: a server that stopped before the final dot had handed nothing over. */
    @Test
    void goesOnWhereAServerStoppedBeforeItHandedOver() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        abandonedAs(parcel, ItemState.SENDING);
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isEqualTo(1);
    }

    /** F33, F30: after the final dot nobody knows, and nothing is sent by itself. */
    @Test
    void leavesTheDecisionToItsWriterWhereAServerStoppedAfterTheFinalDot() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        abandonedAs(parcel, ItemState.HANDED);
        until(parcel, ItemState.UNKNOWN);
        assertThat(parcel.arrived()).isZero();

        assertThat(outbox.sendNow(parcel.id(), parcel.account(), parcel.credentials()))
                .isTrue();
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isEqualTo(1);
        assertThat(parcel.filed()).isEqualTo(1);
    }

    @Test
    void filesTheCopyOfWhatItsWriterKnowsToHaveGone() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        abandonedAs(parcel, ItemState.HANDED);
        until(parcel, ItemState.UNKNOWN);

        assertThat(outbox.wentOut(parcel.id(), parcel.account(), parcel.credentials()))
                .isTrue();
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isZero();
        assertThat(parcel.filed()).isEqualTo(1);
    }

    /** F33: a server that stopped between the copy and writing it down files no second one. */
    @Test
    void filesNoSecondCopy() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        host.dovecot().append(parcel.from(), "Sent", parcel.source());
        abandonedAs(parcel, ItemState.COPYING);
        until(parcel, ItemState.SENT);
        assertThat(parcel.filed()).isEqualTo(1);
    }

    /** F28: a password that the server refused is not tried again; with the right one it goes. */
    @Test
    void waitsForItsWriterWhereThePasswordIsRefused() {
        Parcel parcel = parcels.parcel().password("not it");
        outbox.accept(parcel.dispatch(AT_ONCE));
        until(parcel, ItemState.WAITING);

        outbox.provide(parcel.account(), parcel.password(MailHost.PASSWORD).credentials());
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isEqualTo(1);
    }

    /** F24, S11: one recipient that does not exist, and nobody gets it until its writer says so. */
    @Test
    void tellsWhomTheServerRefusedAndSendsToTheOthersOnlyWhenAsked() {
        Parcel parcel = parcels.parcel().bcc("someone@elsewhere.example");
        outbox.accept(parcel.dispatch(AT_ONCE));
        until(parcel, ItemState.FAILED);
        assertThat(parcel.sending().report().refused())
                .extracting(ItemReport.Said::email)
                .containsExactly("someone@elsewhere.example");
        assertThat(parcel.arrived()).isZero();

        assertThat(outbox.sendToTheOthers(parcel.id(), parcel.account(), parcel.credentials()))
                .isTrue();
        until(parcel, ItemState.SENT);
        assertThat(parcel.arrived()).isEqualTo(1);
    }

    /** RFC 8689: the server promises nothing of the kind, so it is handed nothing. */
    @Test
    void sendsNothingThatItsServerCannotKeepEncryptedAndMakesItADraftAgain() {
        Parcel parcel = parcels.parcel().manner(new Manner.Letter(false, false, true));
        outbox.accept(parcel.dispatch(AT_ONCE));
        until(parcel, ItemState.FAILED);
        assertThat(parcel.sending().trouble()).isEqualTo(Trouble.ENCRYPTION);
        assertThat(parcel.arrived()).isZero();

        assertThat(outbox.takeBack(parcel.id(), parcel.account(), parcel.access()))
                .isPresent();
        assertThat(parcel.fetch(parcel.from(), "Drafts", "body")).contains("Words of parcel " + parcel.id());
    }

    @Test
    void forgetsMessageAndPasswordWithTheSending() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(AT_ONCE));
        until(parcel, ItemState.SENT);
        OutboxRow row = QuarkusTransaction.requiringNew().call(() -> OutboxRow.findById(parcel.id()));
        assertThat(row.credentials).isNull();
        assertThat(parcels.pieces(parcel.id())).isZero();
    }

    @Test
    void keepsNothingInTheDatabaseThatCanBeRead() {
        Parcel parcel = parcels.parcel();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        assertThat(parcels.everythingStored(parcel.id()))
                .doesNotContain("Words of parcel")
                .doesNotContain(parcel.to())
                .doesNotContain(MailHost.PASSWORD)
                .doesNotContain("Parcel ");
    }

    @Test
    void isNobodyElses() {
        Parcel parcel = parcels.parcel();
        Parcel other = parcels.parcel();
        outbox.accept(parcel.dispatch(IN_A_MINUTE));
        assertThat(outbox.takeBack(parcel.id(), other.account(), other.access()))
                .isEmpty();
        assertThat(outbox.sendNow(parcel.id(), other.account(), other.credentials()))
                .isFalse();
        assertThat(outbox.waiting(other.account().personId())).isEmpty();
        assertThat(outbox.account(parcel.id(), other.account().personId())).isEmpty();
    }

    private static void until(Parcel parcel, ItemState state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> parcel.state() == state);
    }

    /** As a server leaves it that is killed at that moment, when its lease has run out. */
    private static void abandonedAs(Parcel parcel, ItemState state) {
        QuarkusTransaction.requiringNew()
                .run(() -> OutboxRow.update(
                        "state = ?1, claimant = ?2, leasedUntil = ?3, due = ?3 where id = ?4",
                        state,
                        UUID.randomUUID(),
                        Instant.now().minusSeconds(5),
                        parcel.id()));
    }

    private static void dueNow(Parcel parcel) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        OutboxRow.update("due = ?1 where id = ?2", Instant.now().minusSeconds(5), parcel.id()));
    }
}
