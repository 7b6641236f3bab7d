package org.turnstone.mime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes a text part: as it is where every relay can carry it, else in the shorter of the two encodings. */
final class TextWriter {

    private static final int MAX_LINE = 998;
    private static final byte[] CRLF = {'\r', '\n'};

    private TextWriter() {}

    static void write(String contentType, String text, OutputStream out) throws IOException {
        if (isSevenBit(text)) {
            part(contentType, "7bit", text, out);
            return;
        }
        String quoted = QuotedPrintableText.encode(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (quoted.length() <= bytes.length * 3L / 2) {
            part(contentType, "quoted-printable", quoted, out);
        } else {
            part(contentType, "base64", Base64.getMimeEncoder(76, CRLF).encodeToString(bytes) + "\r\n", out);
        }
    }

    private static boolean isSevenBit(String text) {
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line = c == '\n' ? 0 : line + 1;
            boolean plain = (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n';
            if (!plain || line > MAX_LINE) {
                return false;
            }
        }
        return true;
    }

    private static void part(String contentType, String encoding, String content, OutputStream out) throws IOException {
        String header = "Content-Type: " + contentType + "\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n";
        out.write((header + content).getBytes(StandardCharsets.US_ASCII));
    }
}
