package org.turnstone.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand before a colon. */
enum Operator {
    FROM("from"),
    TO("to"),
    CC("cc"),
    BCC("bcc"),
    SUBJECT("subject"),
    BODY("body"),
    HAS("has"),
    FILENAME("filename"),
    IS("is"),
    IN("in"),
    LABEL("label"),
    BEFORE("before"),
    AFTER("after"),
    OLDER_THAN("older_than"),
    NEWER_THAN("newer_than"),
    LARGER("larger"),
    SMALLER("smaller"),
    LIST("list");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    static Optional<Operator> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "older" -> Optional.of(BEFORE);
            case "newer", "since" -> Optional.of(AFTER);
            case "larger_than", "size" -> Optional.of(LARGER);
            case "smaller_than" -> Optional.of(SMALLER);
            default ->
                Stream.of(values())
                        .filter(operator -> operator.word.equals(lower))
                        .findFirst();
        };
    }

    /** As it is written before the colon. */
    String word() {
        return word;
    }

    /** Whether this can be asked for. */
    boolean takes(String value) {
        return switch (this) {
            case FROM, TO, CC, BCC, SUBJECT, BODY, FILENAME, IN, LABEL, LIST -> !value.isBlank();
            case HAS -> Having.named(value).isPresent();
            case IS -> Being.named(value).isPresent();
            case BEFORE, AFTER -> Values.day(value).isPresent();
            case OLDER_THAN, NEWER_THAN -> Values.age(value).isPresent();
            case LARGER, SMALLER -> Values.size(value).isPresent();
        };
    }

    /** Whether several words behind it, in parentheses, each stand for themselves. */
    boolean isAboutText() {
        return switch (this) {
            case FROM, TO, CC, BCC, SUBJECT, BODY, FILENAME, LIST -> true;
            default -> false;
        };
    }

    /** What {@code has:} asks for. */
    enum Having {
        ATTACHMENT;

        static Optional<Having> named(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "attachment", "attachments", "file", "files" -> Optional.of(ATTACHMENT);
                default -> Optional.empty();
            };
        }
    }

    /** What {@code is:} asks for. */
    enum Being {
        UNREAD,
        READ,
        STARRED,
        UNSTARRED,
        ANSWERED,
        FORWARDED,
        DRAFT,
        PINNED,
        MUTED;

        static Optional<Being> named(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "unread", "unseen", "new" -> Optional.of(UNREAD);
                case "read", "seen" -> Optional.of(READ);
                case "starred", "flagged" -> Optional.of(STARRED);
                case "unstarred", "unflagged" -> Optional.of(UNSTARRED);
                case "answered", "replied" -> Optional.of(ANSWERED);
                case "forwarded" -> Optional.of(FORWARDED);
                case "draft" -> Optional.of(DRAFT);
                case "pinned" -> Optional.of(PINNED);
                case "muted" -> Optional.of(MUTED);
                default -> Optional.empty();
            };
        }
    }
}
