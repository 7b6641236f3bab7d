package org.turnstone.imap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.MediaType;

/** Reads BODYSTRUCTURE (RFC 9051 section 7.5.2), numbering the sections as it goes (section 6.4.5.1). */
final class BodyStructureReader {

    /** M03: deeper mail is shown as what it is, a file. */
    private static final int DEEPEST = 100;

    private static final int MOST_PARTS = 1_000;

    private final Tokens tokens;
    private int parts;

    private BodyStructureReader(Tokens tokens) {
        this.tokens = tokens;
    }

    static BodyStructure read(Tokens tokens) {
        return new BodyStructureReader(tokens).body("", 0);
    }

    /**
     * @param prefix the section of what holds this part; its own is told by where it stands
     */
    private BodyStructure body(String prefix, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new MalformedResponse("fewer or shallower parts", tokens.position());
        }
        tokens.skipSpaces();
        tokens.expect('(');
        tokens.skipSpaces();
        BodyStructure body = tokens.peek() == '(' ? multipart(prefix, depth) : single(prefix, depth);
        while (tokens.moreInList()) {
            tokens.skipValue();
        }
        tokens.expect(')');
        return body;
    }

    private BodyStructure multipart(String section, int depth) {
        List<BodyStructure> children = new ArrayList<>();
        do {
            children.add(body(child(section, children.size() + 1), depth + 1));
            tokens.skipSpaces();
        } while (tokens.peek() == '(');
        Builder builder = new Builder(section, MediaType.of("multipart", orElse(next(), "mixed")));
        if (tokens.moreInList()) {
            builder.parameters = parameters();
            disposition(builder);
        }
        builder.parts = children;
        return builder.build();
    }

    private BodyStructure single(String prefix, int depth) {
        String type = orElse(next(), "application");
        String subtype = orElse(next(), "octet-stream");
        // A message that is one single part has its text in section 1.
        Builder builder = new Builder(prefix.isEmpty() ? "1" : prefix, MediaType.of(type, subtype));
        builder.parameters = parameters();
        builder.contentId = next();
        next(); // description
        builder.encoding = orElse(next(), "7bit").toLowerCase(Locale.ROOT);
        builder.size = size();
        tokens.skipSpaces();
        if (builder.type.equals(MediaType.MESSAGE) && tokens.peek() == '(') {
            builder.envelope = EnvelopeReader.read(tokens);
            builder.parts = List.of(nested(builder.section, depth));
            lines();
        } else if (builder.type.isText()) {
            lines();
        }
        if (tokens.moreInList()) {
            next(); // MD5
            disposition(builder);
        }
        return builder.build();
    }

    /** The body of an attached message: a multipart has the message's own section, a single part lies one below. */
    private BodyStructure nested(String section, int depth) {
        tokens.skipSpaces();
        int start = tokens.position();
        tokens.expect('(');
        tokens.skipSpaces();
        boolean multipart = tokens.peek() == '(';
        tokens.position(start);
        return body(multipart ? section : child(section, 1), depth + 1);
    }

    private static String child(String section, int number) {
        return section.isEmpty() ? Integer.toString(number) : section + "." + number;
    }

    private void disposition(Builder builder) {
        if (!tokens.moreInList()) {
            return;
        }
        if (tokens.accept('(')) {
            String disposition = next();
            builder.disposition = disposition == null ? null : disposition.toLowerCase(Locale.ROOT);
            if (tokens.moreInList()) {
                builder.dispositionParameters = parameters();
            }
            while (tokens.moreInList()) {
                tokens.skipValue();
            }
            tokens.expect(')');
        } else {
            tokens.nstring();
        }
    }

    private Map<String, String> parameters() {
        tokens.skipSpaces();
        if (!tokens.accept('(')) {
            tokens.nstring();
            return Map.of();
        }
        Map<String, String> parameters = new HashMap<>(4);
        while (tokens.moreInList()) {
            String name = tokens.nstring();
            String value = tokens.moreInList() ? tokens.nstring() : null;
            if (name != null && value != null) {
                parameters.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
            }
        }
        tokens.expect(')');
        return parameters;
    }

    private @Nullable String next() {
        tokens.skipSpaces();
        return tokens.nstring();
    }

    /** GreenMail and others give wrong counts, some NIL: a size is for show. */
    private ByteSize size() {
        tokens.skipSpaces();
        if (tokens.atNumber()) {
            return ByteSize.of(tokens.number());
        }
        tokens.skipValue();
        return ByteSize.ZERO;
    }

    /** The lines of a text: nobody asks, and some servers leave them out. */
    private void lines() {
        tokens.skipSpaces();
        if (tokens.atNumber()) {
            tokens.number();
        }
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** A part as far as it is known. */
    private static final class Builder {

        private final String section;
        private final MediaType type;
        private Map<String, String> parameters = Map.of();
        private String encoding = "7bit";
        private @Nullable String contentId;
        private @Nullable String disposition;
        private Map<String, String> dispositionParameters = Map.of();
        private ByteSize size = ByteSize.ZERO;
        private @Nullable Envelope envelope;
        private List<BodyStructure> parts = List.of();

        Builder(String section, MediaType type) {
            this.section = section;
            this.type = type;
        }

        BodyStructure build() {
            return new BodyStructure(
                    section,
                    type,
                    parameters,
                    encoding,
                    contentId,
                    disposition,
                    dispositionParameters,
                    size,
                    envelope,
                    parts);
        }
    }
}
