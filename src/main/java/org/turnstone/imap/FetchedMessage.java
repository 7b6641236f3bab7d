package org.turnstone.imap;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/** What one FETCH response says of one message (RFC 9051 section 7.5.2); items nobody knows are passed over. */
final class FetchedMessage {

    private final int sequence;
    private @Nullable Uid uid;
    private @Nullable Set<Flag> flags;
    private ByteSize size = ByteSize.ZERO;
    private @Nullable Instant receivedAt;
    private @Nullable Envelope envelope;
    private @Nullable BodyStructure structure;
    private @Nullable String preview;
    private boolean answer;
    private final Map<String, byte[]> sections = new HashMap<>(2);

    private FetchedMessage(int sequence) {
        this.sequence = sequence;
    }

    static FetchedMessage read(Response response) {
        FetchedMessage message = new FetchedMessage(Math.clamp(response.number(), 0, Integer.MAX_VALUE));
        Tokens tokens = response.data();
        tokens.expect('(');
        while (tokens.moreInList()) {
            message.readItem(tokens);
        }
        return message;
    }

    private void readItem(Tokens tokens) {
        String item = tokens.atom().toUpperCase(Locale.ROOT);
        answer |= !item.equals("UID") && !item.equals("FLAGS") && !item.equals("MODSEQ");
        if (tokens.peek() == '[') {
            readSection(tokens, item);
            return;
        }
        tokens.skipSpaces();
        switch (item) {
            case "UID" -> uid = tokens.uid();
            case "FLAGS" -> flags = Flags.parse(tokens);
            case "RFC822.SIZE" -> size = ByteSize.of(tokens.number());
            case "INTERNALDATE" -> receivedAt = date(tokens.nstring());
            case "PREVIEW" -> preview = text(tokens.nstring());
            case "ENVELOPE" -> envelope = tryReading(tokens, EnvelopeReader::read);
            case "BODYSTRUCTURE" -> structure = tryReading(tokens, BodyStructureReader::read);
            default -> tokens.skipValue();
        }
    }

    private void readSection(Tokens tokens, String item) {
        tokens.expect('[');
        String section = tokens.upToBracket();
        if (tokens.accept('<')) {
            tokens.number();
            tokens.expect('>');
        }
        tokens.skipSpaces();
        byte[] octets = tokens.octets();
        if (octets != null && (item.equals("BODY") || item.equals("BINARY"))) {
            sections.put(item + "[" + section.toUpperCase(Locale.ROOT) + "]", octets);
        }
    }

    private static Instant date(@Nullable String text) {
        return text == null ? Instant.EPOCH : InternalDate.parse(text);
    }

    private static String text(@Nullable String octets) {
        return octets == null ? "" : Tokens.utf8(octets);
    }

    /** F20: what cannot be understood is left out, and the rest of the row is kept. */
    private static <T> @Nullable T tryReading(Tokens tokens, Reader<T> reader) {
        int start = tokens.position();
        try {
            return reader.read(tokens);
        } catch (MalformedResponse unreadable) {
            tokens.position(start);
            tokens.skipValue();
            return null;
        }
    }

    /** One of the two nested items. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(Tokens tokens);
    }

    /** Whether it says more than that flags have changed, which servers tell at any time. */
    boolean isAnswer() {
        return answer;
    }

    int sequence() {
        return sequence;
    }

    @Nullable
    Uid uid() {
        return uid;
    }

    /** {@code null} where the response says nothing of flags. */
    @Nullable
    Set<Flag> flags() {
        return flags;
    }

    ByteSize size() {
        return size;
    }

    /** {@code null} where the response was not asked for, but tells of a change. */
    @Nullable
    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Envelope envelope() {
        return envelope;
    }

    @Nullable
    BodyStructure structure() {
        return structure;
    }

    @Nullable
    String preview() {
        return preview;
    }

    /** The octets of a section; {@code null} where the response has none. */
    byte @Nullable [] section(String name) {
        return item("BODY[" + name + "]");
    }

    /** The octets of {@code BODY[2]} or {@code BINARY[2]}; {@code null} where the response has none. */
    byte @Nullable [] item(String name) {
        return sections.get(name.toUpperCase(Locale.ROOT));
    }

    /** The octets of the one section there is: servers spell the names of header fields in their own way. */
    byte @Nullable [] onlySection() {
        return sections.size() == 1 ? sections.values().iterator().next() : null;
    }
}
