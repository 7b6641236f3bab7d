package org.turnstone.html;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A moment after which work on one message ends: long loops ask it as they go (H14). */
final class Deadline {

    private final LongSupplier nanoTime;
    private final long end;

    private Deadline(LongSupplier nanoTime, long end) {
        this.nanoTime = nanoTime;
        this.end = end;
    }

    static Deadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    static Deadline in(Duration time, LongSupplier nanoTime) {
        return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
    }

    /** Throws {@link OverLimit} once the time is over. */
    void check() {
        if (nanoTime.getAsLong() - end > 0) {
            throw new OverLimit("the message takes too long to make safe");
        }
    }
}
