package org.turnstone.correspondent;

import java.time.Duration;
import java.time.Instant;

/**
 * How close somebody is: every message counts, and half as much after two months. It is kept as the logarithm of that
 * sum as seen from a fixed day, so that time changes nobody's place and a list once sorted stays so. One more is twice
 * as close.
 */
final class Standing {

    private static final double HALF_LIFE_MILLIS = Duration.ofDays(60).toMillis();

    private Standing() {}

    /**
     * Of one message.
     *
     * @param weight 1 for one that somebody set out to write
     */
    static double of(Instant at, double weight) {
        return at.toEpochMilli() / HALF_LIFE_MILLIS + log2(weight);
    }

    /** Of both. */
    static double joined(double one, double other) {
        double higher = Math.max(one, other);
        return higher + log2(1 + Math.pow(2, Math.min(one, other) - higher));
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
