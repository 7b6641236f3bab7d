package org.turnstone.mime;

import java.nio.charset.StandardCharsets;

/** Messages written down as lines. */
final class Messages {

    private Messages() {}

    static ParsedMessage of(String... lines) {
        return ParsedMessage.parse(bytes(lines));
    }

    /** One octet per character. */
    static byte[] bytes(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
