package org.turnstone.net;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A moment by which something has to be done, on the monotonic clock: the time of day may jump, this does not. A read
 * timeout alone is no bound, since a server that sends a byte a second never meets it (F03).
 */
public final class Deadline implements Comparable<Deadline> {

    private final LongSupplier nanoTime;
    private final long at;

    private Deadline(LongSupplier nanoTime, long at) {
        this.nanoTime = nanoTime;
        this.at = at;
    }

    /** The moment that far from now. */
    public static Deadline after(Duration time) {
        return after(time, System::nanoTime);
    }

    static Deadline after(Duration time, LongSupplier nanoTime) {
        return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
    }

    /** What is left; zero once it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, at - nanoTime.getAsLong()));
    }

    public boolean expired() {
        return remaining().isZero();
    }

    /**
     * A socket timeout that ends no later than this: at least one millisecond, since zero means forever to a socket.
     *
     * @param most the longest wait for one read
     */
    public int timeoutMillis(Duration most) {
        Duration left = remaining();
        Duration wait = left.compareTo(most) < 0 ? left : most;
        return Math.toIntExact(Math.clamp(wait.toMillis(), 1, Integer.MAX_VALUE));
    }

    /** Whichever of the two comes first. */
    public Deadline earlier(Deadline other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Deadline other) {
        return Long.signum(at - other.at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadline deadline && deadline.at == at;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(at);
    }
}
