package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;

/** What the wire forbids (RFC 5321 section 2.3.8, RFC 5322 section 2.1.1). */
final class OutgoingLines {

    private OutgoingLines() {}

    static List<String> faults(byte[] raw) {
        List<String> faults = new ArrayList<>();
        int line = 0;
        for (int i = 0; i < raw.length; i++) {
            boolean crlf = raw[i] == '\r' && i + 1 < raw.length && raw[i + 1] == '\n';
            boolean loneLf = raw[i] == '\n' && (i == 0 || raw[i - 1] != '\r');
            if ((raw[i] == '\r' && !crlf) || loneLf) {
                faults.add("a lone line end at " + i);
            }
            if (raw[i] == 0) {
                faults.add("NUL at " + i);
            }
            line = raw[i] == '\n' ? 0 : line + 1;
            if (line > 999) {
                faults.add("a line too long at " + i);
            }
        }
        return faults;
    }
}
