package org.turnstone.imap;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before a server is tried again: longer each time, never so long that a fault which has ended is noticed
 * late, and never the same for all, so that thousands do not come back at one moment.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 10;
    private static final int SPREAD = 5;

    private int failures;

    /** It worked: what fails now fails for the first time. */
    void reset() {
        failures = 0;
    }

    Duration next() {
        long doubled = FIRST.toMillis() << Math.min(failures++, DOUBLINGS);
        long bounded = Math.min(doubled, LONGEST.toMillis());
        long spread = bounded / SPREAD;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bounded - spread, bounded + spread));
    }
}
