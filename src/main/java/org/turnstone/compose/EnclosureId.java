package org.turnstone.compose;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an enclosure came from. The form carries only this, never a file's path or another message's address; the part
 * of the draft that holds it is labelled with it, so that it keeps its name wherever it lies.
 *
 * @param source the draft or the original named in the same form, or an upload
 * @param section the part's section; for an upload a name of its own
 */
public record EnclosureId(Source source, String section) {

    private static final Pattern TEXT = Pattern.compile(
            "(?:([dow])-((?:\\d{1,4}\\.)*(?:\\d{1,4}|TEXT))?" + "|u-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))");

    /** Where the bytes are. */
    public enum Source {
        DRAFT('d'),
        ORIGINAL('o'),
        /** The whole original, as a message. */
        WHOLE_ORIGINAL('w'),
        UPLOAD('u');

        private final char letter;

        Source(char letter) {
            this.letter = letter;
        }
    }

    static EnclosureId draft(String section) {
        return new EnclosureId(Source.DRAFT, section);
    }

    static EnclosureId original(String section) {
        return new EnclosureId(Source.ORIGINAL, section);
    }

    static EnclosureId wholeOriginal() {
        return new EnclosureId(Source.WHOLE_ORIGINAL, "");
    }

    /** A file of {@link org.turnstone.upload.Uploads}. */
    static EnclosureId uploaded(UUID id) {
        return new EnclosureId(Source.UPLOAD, id.toString());
    }

    /** What came with this request alone. */
    static EnclosureId uploaded() {
        return new EnclosureId(Source.UPLOAD, UUID.randomUUID().toString());
    }

    /** As the form carries it: {@code d-1.2}. */
    public String text() {
        return source.letter + "-" + section;
    }

    /** Reads {@link #text()} back; empty for anything else. */
    static Optional<EnclosureId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(3) != null) {
            return Optional.of(new EnclosureId(Source.UPLOAD, matcher.group(3)));
        }
        Source source =
                switch (matcher.group(1)) {
                    case "d" -> Source.DRAFT;
                    case "o" -> Source.ORIGINAL;
                    default -> Source.WHOLE_ORIGINAL;
                };
        String section = matcher.group(2);
        return Optional.of(new EnclosureId(source, section == null ? "" : section));
    }
}
