package org.turnstone.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies text with every line end as CRLF: lone CR or LF never reach the wire (S03). */
final class LineEnds {

    private LineEnds() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[8_192];
        byte[] lines = new byte[2 * buffer.length];
        boolean afterCr = false;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            int at = 0;
            for (int i = 0; i < length; i++) {
                byte c = buffer[i];
                boolean ends = c == '\r' || (c == '\n' && !afterCr);
                afterCr = c == '\r';
                if (ends) {
                    lines[at++] = '\r';
                    lines[at++] = '\n';
                } else if (c != '\n') {
                    lines[at++] = c;
                }
            }
            out.write(lines, 0, at);
        }
    }
}
