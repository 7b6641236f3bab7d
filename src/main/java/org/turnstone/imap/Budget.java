package org.turnstone.imap;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.turnstone.net.Deadline;

/** How many connections all accounts may have together (I09); whoever comes first is served first. */
final class Budget {

    private final Semaphore permits;
    private final Runnable closeOneIdle;

    /**
     * @param closeOneIdle closes a connection that nobody uses, if there is one
     */
    Budget(int connections, Runnable closeOneIdle) {
        this.permits = new Semaphore(connections, true);
        this.closeOneIdle = closeOneIdle;
    }

    /** Waits for room until the deadline; false when there was none. */
    boolean acquire(Deadline deadline) throws InterruptedException {
        if (permits.tryAcquire()) {
            return true;
        }
        closeOneIdle.run();
        return permits.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    }

    void release() {
        permits.release();
    }

    /** Whether somebody waits for room: then a connection that is not needed is better closed than kept. */
    boolean isContended() {
        return permits.hasQueuedThreads();
    }
}
