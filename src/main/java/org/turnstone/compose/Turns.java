package org.turnstone.compose;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.turnstone.draft.SubmissionId;

/**
 * The requests of one form are taken one after the other: an automatic save that meets another, or the sending, waits. Other
 * servers are kept away by the journal and the outbox themselves; this only spares people a question.
 */
@ApplicationScoped
class Turns {

    private static final int MOST = 100_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<Key, ReentrantLock> turns =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    /** A form is one person's: the id alone could be anybody's guess. */
    private record Key(long person, SubmissionId submission) {}

    /** Does the work while no other request of that form does any. */
    <T> T alone(long person, SubmissionId submission, Supplier<T> work) {
        ReentrantLock turn = turns.get(new Key(person, submission), _ -> new ReentrantLock());
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
