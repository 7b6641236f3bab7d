package org.turnstone.identity;

import java.util.Arrays;
import java.util.Locale;

/**
 * How an identity signs.
 *
 * @param first beneath new messages
 * @param answers which one is used beneath replies and forwards
 * @param other theirs, where it is another
 * @param placement where it stands in an answer
 */
public record Signing(Signature first, Answers answers, Signature other, Placement placement) {

    public static final Signing NONE = new Signing(Signature.NONE, Answers.SAME, Signature.NONE, Placement.ABOVE);

    /** What stands beneath replies and forwards. */
    public enum Answers {
        SAME,
        OTHER,
        NONE;

        /** As forms have it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Answers of(String id) {
            return Arrays.stream(values())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(SAME);
        }
    }

    /** Where an answer is signed. */
    public enum Placement {
        /** Between one's own words and the quote. */
        ABOVE,
        /** At the end of all, behind the line that says so (RFC 3676 section 4.3). */
        BELOW;

        /** As forms have it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Placement of(String id) {
            return Arrays.stream(values())
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(ABOVE);
        }
    }

    /** The one for a new message, or for an answer. */
    public Signature of(boolean answer) {
        if (!answer) {
            return first;
        }
        return switch (answers) {
            case SAME -> first;
            case OTHER -> other;
            case NONE -> Signature.NONE;
        };
    }
}
