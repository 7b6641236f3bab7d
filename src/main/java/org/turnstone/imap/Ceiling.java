package org.turnstone.imap;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.turnstone.net.Deadline;

/**
 * How many connections an account may have: what is configured, or for a while fewer, once its server had no room for as
 * many. Guarded by the lock of {@link AccountConnections}.
 */
final class Ceiling {

    /** How long a server that had no room for another connection is not asked again (F15). */
    private static final Duration RESPITE = Duration.ofMinutes(1);

    private final int most;
    private int fewer;
    private @Nullable Deadline fewerUntil;

    Ceiling(int most) {
        this.most = most;
        this.fewer = most;
    }

    int height() {
        if (fewerUntil != null && fewerUntil.expired()) {
            fewerUntil = null;
            fewer = most;
        }
        return fewer;
    }

    /** That many were one too many. */
    void lowerBelow(int tooMany) {
        fewer = Math.max(1, tooMany - 1);
        fewerUntil = Deadline.after(RESPITE);
    }
}
