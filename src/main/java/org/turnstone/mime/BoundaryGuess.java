package org.turnstone.mime;

import java.nio.charset.StandardCharsets;

/** The boundary of a multipart that does not say it, or says it wrongly: the first line that looks like one. */
final class BoundaryGuess {

    private static final int MAX_LENGTH = 100;

    private BoundaryGuess() {}

    /** Empty where nothing looks like one: two hyphens and a name, and a Content field on the line below. */
    static String in(Octets body) {
        Lines line = new Lines(body);
        String candidate = "";
        while (line.advance()) {
            if (!candidate.isEmpty() && startsWithContentField(body.data(), line)) {
                return candidate;
            }
            int length = line.contentEnd() - line.start();
            candidate = line.startsWith('-', '-') && length > 4 && length < MAX_LENGTH
                    ? new String(body.data(), line.start() + 2, length - 2, StandardCharsets.ISO_8859_1).stripTrailing()
                    : "";
        }
        return "";
    }

    private static boolean startsWithContentField(byte[] data, Lines line) {
        String name = HeaderLine.fieldName(data, line.start(), line.contentEnd());
        return name != null && Ascii.lower(name).startsWith("content-");
    }
}
