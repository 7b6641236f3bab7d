package org.turnstone.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One encoded word (RFC 2047 section 2), found by its shape however illegal its text.
 *
 * @param end where the text goes on after it
 */
record EncodedWord(String charset, boolean base64, String text, int end) {

    private static final int MAX_CHARSET = 80;

    /** Finds words in one header from left to right, looking at each character a bounded number of times (M09). */
    static final class Finder {

        private final String raw;
        private int terminator = -1;

        Finder(String raw) {
            this.raw = raw;
        }

        /** The word whose {@code =?} stands at that place; {@code null} where none does. Places only grow. */
        @Nullable
        EncodedWord at(int start) {
            int charsetEnd = charsetEnd(start + 2);
            if (charsetEnd < 0 || charsetEnd + 2 >= raw.length() || raw.charAt(charsetEnd + 2) != '?') {
                return null;
            }
            char encoding = raw.charAt(charsetEnd + 1);
            if ("bBqQ".indexOf(encoding) < 0) {
                return null;
            }
            int textStart = charsetEnd + 3;
            int textEnd = terminatorFrom(textStart);
            int nextStart = raw.indexOf("=?", textStart);
            if (textEnd == raw.length() || (nextStart >= 0 && nextStart < textEnd - 1)) {
                return null;
            }
            String charset = raw.substring(start + 2, charsetEnd);
            int language = charset.indexOf('*');
            return new EncodedWord(
                    Ascii.lower(language < 0 ? charset : charset.substring(0, language)),
                    encoding == 'b' || encoding == 'B',
                    raw.substring(textStart, textEnd),
                    textEnd + 2);
        }

        private int charsetEnd(int from) {
            for (int i = from; i < raw.length() && i - from < MAX_CHARSET; i++) {
                char c = raw.charAt(i);
                if (c == '?') {
                    return i == from ? -1 : i;
                }
                if (c <= ' ' || c == '=') {
                    return -1;
                }
            }
            return -1;
        }

        private int terminatorFrom(int from) {
            if (terminator < from) {
                int found = raw.indexOf("?=", from);
                terminator = found < 0 ? raw.length() : found;
            }
            return terminator;
        }
    }

    void writeTo(ByteArrayOutputStream bytes) {
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        if (base64) {
            bytes.writeBytes(Base64Input.decode(octets));
            return;
        }
        for (int i = 0; i < octets.length; i++) {
            int high = octets[i] == '=' && i + 2 < octets.length ? Ascii.hex(octets[i + 1]) : -1;
            int low = high >= 0 ? Ascii.hex(octets[i + 2]) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(octets[i] == '_' ? ' ' : octets[i]);
            }
        }
    }
}
