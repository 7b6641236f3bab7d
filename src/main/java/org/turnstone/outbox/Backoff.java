package org.turnstone.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after an attempt that did not work: soon at first, then once an hour, never all at one moment. */
final class Backoff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(40));

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final double JITTER = 0.2;

    private Backoff() {}

    /** @param attempts how many there were, at least one */
    static Duration after(int attempts) {
        Duration pause = attempts <= PAUSES.size() ? PAUSES.get(Math.max(attempts, 1) - 1) : LONGEST;
        double spread = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(pause.toMillis() * spread));
    }
}
