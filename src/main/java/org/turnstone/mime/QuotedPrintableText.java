package org.turnstone.mime;

import java.nio.charset.StandardCharsets;

/** Text in quoted-printable (RFC 2045 section 6.7), lines of at most 76 characters. */
final class QuotedPrintableText {

    private static final int MAX_LINE = 76;

    private QuotedPrintableText() {}

    /**
     * Encodes.
     *
     * @param text lines ended with CRLF
     */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() * 5 / 4);
        String separator = "";
        for (String line : text.split("\r\n", -1)) {
            encoded.append(separator);
            separator = "\r\n";
            encodeLine(line.getBytes(StandardCharsets.UTF_8), encoded);
        }
        return encoded.toString();
    }

    private static void encodeLine(byte[] line, StringBuilder out) {
        int column = 0;
        for (int i = 0; i < line.length; i++) {
            int c = line[i] & 0xff;
            boolean last = i == line.length - 1;
            boolean blankInside = (c == ' ' || c == '\t') && !last;
            boolean plain = (c > ' ' && c < 0x7f && c != '=') || blankInside;
            // Relays quote a line that starts with From and end the message at a dot (RFC 2049 section 3).
            boolean risky = column == 0 && (c == 'F' || c == '.');
            String octet = plain && !risky ? Character.toString(c) : Hex.escape('=', c);
            if (column + octet.length() > MAX_LINE - (last ? 0 : 1)) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(octet);
            column += octet.length();
        }
    }
}
