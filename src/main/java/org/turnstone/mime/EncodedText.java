package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text as encoded words (RFC 2047), in UTF-8, each of at most 75 characters. */
final class EncodedText {

    private static final int MAX_WORD = 75;
    private static final int FRAME = "=?UTF-8?B??=".length();

    private EncodedText() {}

    /**
     * The words, folded.
     *
     * @param column where the first one starts
     */
    static String encode(String text, int column) {
        boolean base64 = isShorterInBase64(text);
        StringBuilder words = new StringBuilder();
        int room = Math.max(20, MAX_WORD - FRAME - column);
        StringBuilder chunk = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int cost = base64 ? utf8(character).length : quoted(character).length();
            if ((base64 ? (used + cost + 2) / 3 * 4 : used + cost) > room) {
                appendWord(chunk.toString(), base64, words);
                chunk.setLength(0);
                used = 0;
                room = MAX_WORD - FRAME;
            }
            chunk.append(character);
            used += cost;
        }
        appendWord(chunk.toString(), base64, words);
        return words.toString();
    }

    private static void appendWord(String text, boolean base64, StringBuilder words) {
        words.append(words.isEmpty() ? "" : "\r\n ").append(base64 ? "=?UTF-8?B?" : "=?UTF-8?Q?");
        words.append(base64 ? Base64.getEncoder().encodeToString(utf8(text)) : quoted(text))
                .append("?=");
    }

    private static boolean isShorterInBase64(String text) {
        return quoted(text).length() > utf8(text).length * 4 / 3;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The Q encoding with the few characters that may stand in a name, too (RFC 2047 section 5 rule 3). */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length());
        for (byte octet : utf8(text)) {
            int c = octet & 0xff;
            if (c == ' ') {
                quoted.append('_');
            } else if (c < 0x80 && (Character.isLetterOrDigit(c) || "!*+-/".indexOf(c) >= 0)) {
                quoted.append((char) c);
            } else {
                quoted.append(Hex.escape('=', c));
            }
        }
        return quoted.toString();
    }
}
