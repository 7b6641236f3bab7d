package org.turnstone.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MessageRef;

/**
 * What the journal knows of a draft.
 *
 * @param revision counts what was written down, from 1
 * @param writer the form that wrote last, by the name it was given
 * @param turn and which of its requests that was
 * @param written when
 * @param words what was written, as whoever writes drafts understands it
 * @param place where it lies in Drafts; {@code null} until it does
 * @param stored the revision that lies there; 0 for none, or for an older form of it
 * @param due when it is to be stored at the earliest
 * @param trouble why it does not; {@code null} where nothing has failed
 */
public record DraftEntry(
        SubmissionId id,
        long person,
        long account,
        DraftState state,
        int revision,
        String writer,
        int turn,
        Instant written,
        String words,
        @Nullable MessageRef place,
        int stored,
        Instant due,
        @Nullable StoringTrouble trouble) {

    /** Whether another program has put other words in the place of these. */
    public boolean isRivalled() {
        return trouble == StoringTrouble.ELSEWHERE;
    }

    /** Whether Drafts has something older, or nothing. */
    public boolean isUnstored() {
        return stored < revision;
    }
}
