package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * One part of a message, encoded (RFC 2045).
 *
 * @param text its header fields, an empty line and its body, with CRLF
 */
record MimePart(String text) {

    static MimePart text(String type, String words) {
        return binary(type, words.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "");
    }

    /** @param fields further header fields, each ended by CRLF */
    static MimePart binary(String type, byte[] content, String fields) {
        String encoded = Base64.getMimeEncoder().encodeToString(content);
        return new MimePart("Content-Type: " + type + "\r\n" + fields + "Content-Transfer-Encoding: base64\r\n\r\n"
                + encoded + "\r\n");
    }

    /** Text of ASCII lines, as it stands. */
    static MimePart verbatim(String type, String lines) {
        return new MimePart("Content-Type: " + type + "\r\n\r\n" + lines.replace("\n", "\r\n"));
    }

    static MimePart multipart(String subtype, List<MimePart> parts) {
        String boundary = "=_" + Integer.toHexString(parts.hashCode()) + "_" + parts.size();
        StringBuilder text =
                new StringBuilder("Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n");
        parts.forEach(part -> text.append("--").append(boundary).append("\r\n").append(part.text()));
        return new MimePart(text.append("--").append(boundary).append("--\r\n").toString());
    }
}
