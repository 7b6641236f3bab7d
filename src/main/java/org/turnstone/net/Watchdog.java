package org.turnstone.net;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ends what does not end by itself: closes a connection when its deadline passes, whatever the thread that uses it is
 * blocked in (F02, F03). One thread keeps the time for all; the closing itself runs on a virtual thread, because a close
 * can block as well.
 *
 * <p>Guard the plain socket rather than the TLS one above it: closing an {@code SSLSocket} waits for a writer that is
 * stuck, closing the socket under it does not.
 */
public final class Watchdog {

    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private Watchdog() {}

    private static ScheduledThreadPoolExecutor timer() {
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("watchdog").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /**
     * Closes the connection at the deadline, unless the watch is ended first.
     *
     * @param connection what to close; what its close throws is of no interest, since it is given up
     * @return to be closed when the work is done; it then tells whether the deadline was kept
     */
    public static Watch guard(AutoCloseable connection, Deadline deadline) {
        Watch watch = new Watch();
        watch.timer = TIMER.schedule(
                () -> watch.fire(connection), deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        return watch;
    }

    /** One guarded piece of work. */
    public static final class Watch implements AutoCloseable {

        private enum State {
            WATCHING,
            FIRED,
            ENDED
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.WATCHING);
        private volatile @Nullable ScheduledFuture<?> timer;

        private Watch() {}

        private void fire(AutoCloseable connection) {
            if (state.compareAndSet(State.WATCHING, State.FIRED)) {
                Thread.ofVirtual().name("watchdog-close").start(() -> closeQuietly(connection));
            }
        }

        private static void closeQuietly(AutoCloseable connection) {
            try {
                connection.close();
            } catch (Exception givenUp) {
                // The connection is being thrown away; how it dies changes nothing.
            }
        }

        /** Whether the deadline passed first: then whatever failed, failed of that. */
        public boolean fired() {
            return state.get() == State.FIRED;
        }

        /** The work is done: nothing will be closed any more, unless it has been. */
        @Override
        public void close() {
            state.compareAndSet(State.WATCHING, State.ENDED);
            ScheduledFuture<?> scheduled = timer;
            if (scheduled != null) {
                scheduled.cancel(false);
            }
        }
    }
}
