package org.turnstone.draft;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.mail.MessageRef;

/** Names one intention to send, however often it is posted. */
public record SubmissionId(UUID value) {

    /** The header field by which a draft remembers it. */
    public static final String FIELD = "X-Turnstone-Submission";

    public static SubmissionId create() {
        return new SubmissionId(UUID.randomUUID());
    }

    /** Of a draft that another program has put there: always the same. */
    public static SubmissionId of(long account, MessageRef place) {
        String name = account + " " + place.id() + " " + place.mailbox().name();
        return new SubmissionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
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
