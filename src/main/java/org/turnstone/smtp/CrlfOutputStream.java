package org.turnstone.smtp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes every line end CRLF: a CR or LF by itself never reaches the wire, since servers disagree on what it ends, and
 * that disagreement smuggles messages (RFC 5321 section 2.3.8, S03).
 */
final class CrlfOutputStream extends FilterOutputStream {

    private static final byte[] CRLF = {'\r', '\n'};

    private boolean afterCr;

    CrlfOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        int begin = from;
        for (int i = from; i < from + length; i++) {
            byte octet = octets[i];
            if (octet == '\r' || octet == '\n') {
                out.write(octets, begin, i - begin);
                begin = i + 1;
                if (octet == '\r' || !afterCr) {
                    out.write(CRLF);
                }
            }
            afterCr = octet == '\r';
        }
        out.write(octets, begin, from + length - begin);
    }
}
