package org.turnstone.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The properties of a message or file in TNEF (MS-OXTNEF section 2.1.3.5): the texts and octets among them. */
final class MapiProperties {

    static final int BODY = 0x1000;
    static final int HTML = 0x1013;
    static final int NAME = 0x3001;
    static final int DATA = 0x3701;
    static final int SHORT_NAME = 0x3704;
    static final int LONG_NAME = 0x3707;
    static final int MEDIA_TYPE = 0x370e;

    private static final int MANY = 0x1000;
    private static final int FIRST_NAMED = 0x8000;
    private static final int UNICODE = 0x1f;
    private static final int OBJECT = 0x0d;

    /** Nobody's message has more; a count beyond is a lie, and each costs a few octets anyway. */
    private static final int MOST = 10_000;

    /** A property's first value. */
    private record Value(int type, Octets octets) {}

    private final Map<Integer, Value> values = new HashMap<>();
    private final Charset charset;

    private MapiProperties(Charset charset) {
        this.charset = charset;
    }

    /**
     * Reads what can be read; what follows a fault is left out.
     *
     * @param charset of texts that are not Unicode
     */
    static MapiProperties read(Octets octets, Charset charset) {
        MapiProperties properties = new MapiProperties(charset);
        LittleEndian in = new LittleEndian(octets);
        long count = Math.min(MOST, in.number(4));
        for (long i = 0; i < count && in.left() > 0; i++) {
            properties.readOne(in);
        }
        return properties;
    }

    private void readOne(LittleEndian in) {
        int type = (int) in.number(2);
        int id = (int) in.number(2);
        if (id >= FIRST_NAMED) {
            skipName(in);
        }
        int base = type & ~MANY;
        boolean counted = (type & MANY) != 0 || isStretch(base);
        long count = counted ? in.number(4) : 1;
        for (long i = 0; i < count && in.left() > 0; i++) {
            Octets value = isStretch(base) ? stretch(in) : in.take(size(base));
            if (value != null && i == 0) {
                values.putIfAbsent(id, new Value(base, value));
            }
        }
    }

    private static void skipName(LittleEndian in) {
        in.skip(16);
        if (in.number(4) == 0) {
            in.skip(4);
        } else {
            stretch(in);
        }
    }

    private static @Nullable Octets stretch(LittleEndian in) {
        long length = in.number(4);
        Octets value = in.take(length);
        in.skip(-length & 3);
        return value;
    }

    private static boolean isStretch(int type) {
        return type == OBJECT || type == 0x1e || type == UNICODE || type == 0x102;
    }

    private static int size(int type) {
        return switch (type) {
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 4;
        };
    }

    Optional<String> text(int id) {
        return Optional.ofNullable(values.get(id))
                .map(value -> LittleEndian.text(
                        value.octets(), value.type() == UNICODE ? StandardCharsets.UTF_16LE : charset))
                .filter(text -> !text.isBlank());
    }

    /** A text that may be kept as octets, as HTML is. */
    Optional<String> textOrOctets(int id) {
        return Optional.ofNullable(values.get(id))
                .filter(value -> value.type() == 0x102)
                .map(value -> TextDecoding.decodeHtml(value.octets().copy(), null))
                .or(() -> text(id));
    }

    /** Octets; an object's begin after the 16 that say which interface it has. */
    Optional<Octets> octets(int id) {
        return Optional.ofNullable(values.get(id)).map(value -> {
            Octets octets = value.octets();
            return value.type() == OBJECT ? new Octets(octets.data(), octets.start() + 16, octets.end()) : octets;
        });
    }
}
