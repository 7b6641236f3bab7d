package org.turnstone.draft;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.Headers;

/**
 * By what a draft in Drafts is known as one of the journal's.
 *
 * @param submission {@code null} for a draft of another program
 * @param revision that it is; 0 where it says none
 */
public record DraftMarks(@Nullable SubmissionId submission, int revision) {

    /** The header field with {@link #revision}. */
    public static final String REVISION = "X-Turnstone-Revision";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    public static DraftMarks of(Headers headers) {
        Optional<SubmissionId> submission =
                headers.first(SubmissionId.FIELD).flatMap(text -> SubmissionId.parse(text.strip()));
        int revision = headers.first(REVISION)
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::parseInt)
                .orElse(0);
        return new DraftMarks(submission.orElse(null), revision);
    }

    /** Whether the message there is what the journal has: the same, or what it was just about to put there. */
    public boolean isOf(DraftEntry entry, MessageRef place) {
        return entry.state() == DraftState.OPEN
                && !entry.isRivalled()
                && (place.equals(entry.place()) || isYounger(entry));
    }

    /** Whether it is what the journal put there, or was about to, after what it knows to lie there. */
    boolean isYounger(DraftEntry entry) {
        return entry.id().equals(submission) && revision > entry.stored() && revision <= entry.revision();
    }
}
