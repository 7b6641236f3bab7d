package org.turnstone.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Account;
import org.turnstone.account.SignedOut;
import org.turnstone.errand.Progress.State;
import org.turnstone.mail.EmailAddress;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.RateLimited;
import org.turnstone.problem.ServerUnreachable;

/** Who may have what done, how it ends, and what is kept of it. */
class ErrandsTest {

    private static final Account IDA = new Account(1, 10, 1, new EmailAddress("", "ida@example.org"));
    private static final Account JONAS = new Account(2, 20, 1, new EmailAddress("", "jonas@example.org"));

    private final Errands errands = new Errands();
    private final Semaphore gate = new Semaphore(0);

    @AfterEach
    void letThrough() {
        gate.release(1_000);
    }

    private FakeChore slow(int total) {
        return new FakeChore(total, from -> gate.acquireUninterruptibly());
    }

    private Errand ended(Errand errand) {
        await().until(() -> !errand.progress().running());
        return errand;
    }

    private static FakeChore quick(int total) {
        return new FakeChore(total, from -> {});
    }

    @Test
    void doesItInPieces() {
        FakeChore chore = quick(1_200);
        Errand errand = ended(errands.begin(IDA, chore));

        assertThat(chore.pieces()).containsExactly(500, 500, 200);
        assertThat(errand.progress()).isEqualTo(new Progress(State.DONE, 1_200, 1_197, null));
        assertThat(chore.timesOver()).isEqualTo(1);
    }

    @Test
    void beginsNoFurtherPieceOnceItIsStopped() {
        FakeChore chore = slow(5_000);
        Errand errand = errands.begin(IDA, chore);
        gate.release(2);
        await().until(() -> errand.progress().done() == 1_000);
        errand.stop();
        gate.release(100);
        ended(errand);

        assertThat(errand.progress().state()).isEqualTo(State.STOPPED);
        assertThat(errand.progress().done()).isBetween(1_000, 1_500);
        assertThat(chore.timesOver()).isEqualTo(1);
    }

    @Test
    void tellsHowFarItCameWhenTheServerVanishes() {
        FakeChore chore = new FakeChore(1_200, from -> {
            if (from == 500) {
                throw new ServerUnreachable(ServerUnreachable.Server.IMAP, ServerUnreachable.Reason.LOST, null);
            }
        });
        Errand errand = ended(errands.begin(IDA, chore));

        assertThat(errand.progress().state()).isEqualTo(State.BROKEN);
        assertThat(errand.progress().done()).isEqualTo(500);
        assertThat(errand.progress().trouble()).isInstanceOf(ServerUnreachable.class);
        assertThat(errand.canBeTakenBack()).isTrue();
        assertThat(chore.timesOver()).isEqualTo(1);
    }

    @Test
    void isTakenBackOnce() {
        Errand errand = ended(errands.begin(IDA, quick(1_200)));

        assertThat(errands.takeBack(errand)).isPresent();
        assertThat(errands.takeBack(errand)).isEmpty();
        assertThat(errand.canBeTakenBack()).isFalse();
    }

    @Test
    void isNotTakenBackWhileItGoesOn() {
        Errand errand = errands.begin(IDA, slow(1_200));

        assertThat(errands.takeBack(errand)).isEmpty();
        gate.release(100);
        ended(errand);
        assertThat(errands.takeBack(errand)).isPresent();
    }

    @Test
    void isNobodyElses() {
        Errand errand = errands.begin(IDA, quick(10));

        assertThat(errands.require(IDA.personId(), errand.id())).isSameAs(errand);
        ended(errand);
        assertThat(errands.require(IDA.personId(), errand.id())).isSameAs(errand);
        assertThatThrownBy(() -> errands.require(JONAS.personId(), errand.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> errands.require(IDA.personId(), "0")).isInstanceOf(NotFound.class);
    }

    @Test
    void areThreeAtATime() {
        for (int number = 0; number < 3; number++) {
            errands.begin(IDA, slow(10));
        }
        assertThatThrownBy(() -> errands.begin(IDA, quick(10))).isInstanceOf(RateLimited.class);
        ended(errands.begin(JONAS, quick(10)));
    }

    @Test
    void endWhenTheirPersonLeaves() {
        Errand errand = errands.begin(IDA, slow(5_000));
        errands.signedOut(new SignedOut(IDA));
        gate.release(100);
        ended(errand);

        assertThat(errand.progress().state()).isEqualTo(State.STOPPED);
        await().until(() -> {
            try {
                errands.require(IDA.personId(), errand.id());
                return false;
            } catch (NotFound forgotten) {
                return true;
            }
        });
    }
}
