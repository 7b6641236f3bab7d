package org.turnstone.problem;

import java.time.Duration;

/** Too many attempts: what was asked is refused until some time has passed (W15). */
public final class RateLimited extends Problem {

    private final Duration retryAfter;

    public RateLimited(Duration retryAfter) {
        super("rate limited", null);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
