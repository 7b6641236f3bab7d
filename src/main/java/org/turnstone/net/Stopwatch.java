package org.turnstone.net;

import java.time.Duration;

/**
 * Hears where a request's time goes. The protocols tell it, the platform above them listens: it becomes the
 * {@code Server-Timing} header and the metrics.
 */
@FunctionalInterface
public interface Stopwatch {

    /** For work that nobody asked about, such as a test or a background thread. */
    Stopwatch NONE = (phase, time) -> {};

    /** What the time was spent on. */
    enum Phase {
        /** Waiting for the IMAP server, including the wait for a free connection. */
        IMAP,
        /** Submitting a message. */
        SMTP,
        /** Holding a database connection. */
        DB,
        /** Making a page out of records. */
        RENDER
    }

    /** Adds time to a phase of the request at hand; outside of one it only counts as a metric. */
    void spent(Phase phase, Duration time);

    /** Starts a lap: close it to have its time added. */
    default Lap start(Phase phase) {
        long began = System.nanoTime();
        return () -> spent(phase, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Time running, until closed. */
    @FunctionalInterface
    interface Lap extends AutoCloseable {
        @Override
        void close();
    }
}
