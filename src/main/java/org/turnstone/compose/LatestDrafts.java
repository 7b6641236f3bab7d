package org.turnstone.compose;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MessageRef;

/**
 * Where the draft of each form lies by now, whatever a request that set out earlier believes. The requests of one form
 * are taken one after the other: an automatic save that meets another, or the sending, makes no second draft and leaves
 * none behind.
 */
@ApplicationScoped
class LatestDrafts {

    private static final int MOST = 100_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Cache<Key, Latest> drafts =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    /** A form is one person's: the id alone could be anybody's guess. */
    private record Key(long person, SubmissionId submission) {}

    /** The draft of one form, for the one request whose turn it is. */
    static final class Latest {

        private final ReentrantLock turn = new ReentrantLock();
        private @Nullable MessageRef draft;
        private @Nullable Integer sentWords;

        /** The younger of what the form says and what is known here: UIDs only ever grow (RFC 9051 section 2.3.1.1). */
        @Nullable
        MessageRef or(@Nullable MessageRef said) {
            if (said == null || draft == null) {
                return said == null ? draft : said;
            }
            boolean comparable =
                    said.mailbox().equals(draft.mailbox()) && said.validity().equals(draft.validity());
            return comparable && draft.uid().compareTo(said.uid()) > 0 ? draft : said;
        }

        void isAt(MessageRef place) {
            draft = place;
        }

        /** Thrown away: whoever goes on writing begins another draft. */
        void isGone() {
            draft = null;
        }

        /** Sent, in these words; the draft went with it. */
        void isSent(Written written) {
            draft = null;
            sentWords = written.hashCode();
        }

        /** Taken up again as it lies in Drafts: whether it was sent is the outbox's to know. */
        void isResumedAt(MessageRef place) {
            draft = place;
            sentWords = null;
        }

        boolean wasSent() {
            return sentWords != null;
        }

        /** Whether nothing was written since the sending: then there is nothing to lose. */
        boolean wasSentLike(Written written) {
            return sentWords != null && sentWords == written.hashCode();
        }
    }

    /** Does the work while no other request of that form does any. */
    <T> T alone(long person, SubmissionId submission, Function<Latest, T> work) {
        Latest latest = drafts.get(new Key(person, submission), _ -> new Latest());
        latest.turn.lock();
        try {
            return work.apply(latest);
        } finally {
            latest.turn.unlock();
        }
    }
}
