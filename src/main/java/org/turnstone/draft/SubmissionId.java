package org.turnstone.draft;

import java.util.Optional;
import java.util.UUID;

/** Names one intention to send, however often it is posted. */
public record SubmissionId(UUID value) {

    /** The header field by which a draft remembers it. */
    public static final String FIELD = "X-Turnstone-Submission";

    public static SubmissionId create() {
        return new SubmissionId(UUID.randomUUID());
    }

    /** Reads {@link #toString()} back; empty for anything else. */
    public static Optional<SubmissionId> parse(String text) {
        try {
            return text.length() == 36 ? Optional.of(new SubmissionId(UUID.fromString(text))) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
