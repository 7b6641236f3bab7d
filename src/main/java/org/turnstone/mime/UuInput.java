package org.turnstone.mime;

import java.io.IOException;
import java.io.InputStream;

/** Uuencoded content (POSIX uuencode): from its begin line, or the start where that is missing, to its end line. */
final class UuInput extends DecodingInput {

    private static final int MAX_LINE = 1_000;

    private boolean begun;

    UuInput(InputStream in) {
        super(in);
    }

    @Override
    boolean decodeMore() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = next();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = next()) {
            if (line.length() < MAX_LINE && c != '\r') {
                line.append((char) c);
            }
        }
        String text = line.toString();
        if (UuLine.isBegin(text)) {
            begun = true;
            return true;
        }
        if (text.equals("end") || (begun && text.equals("`"))) {
            return !text.equals("end");
        }
        UuLine.decode(text, this::put);
        return true;
    }
}
