package org.turnstone.draft;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.turnstone.database.DatabaseClock;

/** What lies in Drafts as it was written last need not lie in the journal for long; what does not is kept far longer. */
@ApplicationScoped
class Forgetting {

    /** Longer than a form stays open behind other windows: to it the draft would seem thrown away. */
    private static final Duration STORED = Duration.ofDays(30);

    private static final Duration UNSTORED = Duration.ofDays(90);

    private final DatabaseClock clock;

    Forgetting(DatabaseClock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tidy() {
        Instant now = clock.now();
        DraftRow.delete(
                "state = ?1 and ((stored >= revision and written < ?2) or written < ?3)",
                DraftState.OPEN,
                now.minus(STORED),
                now.minus(UNSTORED));
    }
}
