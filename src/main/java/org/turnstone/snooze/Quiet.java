package org.turnstone.snooze;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Accounts of which nothing is due for a while: every page would ask the database otherwise. What another server of ours
 * is told is known here within a minute.
 */
@ApplicationScoped
class Quiet {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_ACCOUNTS = 10_000;

    private final Cache<Long, Instant> until = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterWrite(KEPT)
            .build();

    boolean isAt(long account, Instant now) {
        Instant end = until.getIfPresent(account);
        return end != null && now.isBefore(end);
    }

    /** Nothing is due before then. */
    void until(long account, Instant due) {
        until.put(account, due);
    }

    /** Something was put aside, or is to come back at another time. */
    void over() {
        until.invalidateAll();
    }
}
