package org.turnstone.smtp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Doubles a dot that begins a line (RFC 5321 section 4.5.2), so that no message can end itself early. What is written
 * here has CRLF line ends already.
 */
final class DotStuffingOutputStream extends FilterOutputStream {

    private boolean lineBegins = true;

    DotStuffingOutputStream(OutputStream out) {
        super(out);
    }

    /** Whether the last line is ended, so that the final dot may follow at once. */
    boolean atLineBegin() {
        return lineBegins;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        int begin = from;
        for (int i = from; i < from + length; i++) {
            if (lineBegins && octets[i] == '.') {
                out.write(octets, begin, i - begin);
                out.write('.');
                begin = i;
            }
            lineBegins = octets[i] == '\n';
        }
        out.write(octets, begin, from + length - begin);
    }
}
