package org.turnstone.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Continued and encoded parameters (RFC 2231), put together and decoded. */
final class ExtendedParameters {

    private ExtendedParameters() {}

    /** Parameters as {@link Parameters} reads them, decoded: names bare, values harmless. */
    static Map<String, String> decode(Map<String, String> raw) {
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, SortedMap<Integer, Piece>> extended = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star <= 0) {
                plain.put(name, plainValue(name, value));
            } else {
                extended.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                        .putIfAbsent(number(name, star), new Piece(value, name.endsWith("*")));
            }
        });
        // The extended form says more than the plain one that stands beside it for old readers.
        extended.forEach((name, pieces) -> plain.put(name, PlainLine.of(join(pieces))));
        plain.remove("");
        return plain;
    }

    /** RFC 2047 forbids encoded words in parameters; mailers write file names so all the same. */
    private static String plainValue(String name, String value) {
        boolean isName = name.equals("name") || name.equals("filename");
        return isName ? HeaderText.decode(value) : PlainLine.of(HeaderText.eightBit(value, null));
    }

    private record Piece(String value, boolean encoded) {}

    private static int number(String name, int star) {
        int number = 0;
        for (int i = star + 1; i < name.length() && name.charAt(i) != '*'; i++) {
            int digit = Character.digit(name.charAt(i), 10);
            number = digit < 0 || number > 100_000 ? Integer.MAX_VALUE - 1 : number * 10 + digit;
        }
        return number;
    }

    private static String join(SortedMap<Integer, Piece> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        for (Piece piece : pieces.values()) {
            String value = piece.value();
            if (first && piece.encoded()) {
                charset = charset(value);
                value = value.substring(charset == null ? 0 : value.indexOf('\'', value.indexOf('\'') + 1) + 1);
            }
            first = false;
            write(value, piece.encoded(), bytes);
        }
        String text = TextDecoding.decode(bytes.toByteArray(), charset);
        return charset == null ? HeaderText.decode(text) : text;
    }

    /** What stands before the first apostrophe, where there are two. */
    private static @Nullable String charset(String value) {
        int quote = value.indexOf('\'');
        return quote >= 0 && value.indexOf('\'', quote + 1) >= 0 ? value.substring(0, quote) : null;
    }

    private static void write(String value, boolean encoded, ByteArrayOutputStream bytes) {
        byte[] octets = value.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < octets.length; i++) {
            boolean escape = encoded && octets[i] == '%' && i + 2 < octets.length;
            int high = escape ? Ascii.hex(octets[i + 1]) : -1;
            int low = escape ? Ascii.hex(octets[i + 2]) : -1;
            if (high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(octets[i]);
            }
        }
    }
}
