package org.turnstone.errand;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.errand.Progress.State;
import org.turnstone.problem.Problem;

/** A chore that somebody has sent us on. */
final class Errand implements Runnable {

    private static final Logger LOG = Logger.getLogger(Errand.class);

    private final String id;
    private final Account account;
    private final Chore chore;
    private final int pieceSize;
    private final AtomicBoolean takenBack = new AtomicBoolean();
    private volatile Progress progress = Progress.NONE;
    private volatile boolean stopped;
    private volatile boolean abandoned;

    /**
     * @param account whose errand it is
     * @param pieceSize messages at a time
     */
    Errand(String id, Account account, Chore chore, int pieceSize) {
        this.id = id;
        this.account = account;
        this.chore = chore;
        this.pieceSize = pieceSize;
    }

    @Override
    public void run() {
        Progress end = worked();
        try {
            chore.over();
        } finally {
            progress = end;
            LOG.infof("errand ended how=%s done=%d of=%d", end.state(), end.done(), chore.total());
        }
    }

    /**
     * A piece whose outcome is not known is not tried again: what was copied once would be there twice, and what was
     * moved would seem to be missing.
     */
    private Progress worked() {
        Progress now = progress;
        while (now.done() < chore.total()) {
            if (stopped) {
                return now.ended(State.STOPPED, null);
            }
            int to = Math.min(chore.total(), now.done() + pieceSize);
            try {
                now = now.and(to - now.done(), chore.piece(now.done(), to));
            } catch (Problem problem) {
                return now.ended(State.BROKEN, problem);
            } catch (RuntimeException bug) {
                LOG.error("errand failed", bug);
                return now.ended(State.BROKEN, null);
            }
            progress = now;
        }
        return now.ended(State.DONE, null);
    }

    /** After the piece that is under way, no other begins. */
    void stop() {
        stopped = true;
    }

    /** The person has left: what was done stays done, and the way back is not kept. */
    void abandon() {
        abandoned = true;
        stopped = true;
    }

    boolean abandoned() {
        return abandoned;
    }

    /** The way back could not be gone: it can be tried again. */
    void keepWayBack() {
        takenBack.set(false);
    }

    /** Gives the way back, once. */
    Optional<Chore> takeBack() {
        return progress.running() || !takenBack.compareAndSet(false, true) ? Optional.empty() : chore.wayBack();
    }

    /** Whether there is a way back that was not taken. */
    boolean canBeTakenBack() {
        return !progress.running() && !takenBack.get() && chore.wayBack().isPresent();
    }

    boolean isOf(long personId) {
        return account.personId() == personId;
    }

    String id() {
        return id;
    }

    Account account() {
        return account;
    }

    Chore chore() {
        return chore;
    }

    Progress progress() {
        return progress;
    }

    boolean stopping() {
        return stopped;
    }
}
