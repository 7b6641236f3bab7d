package org.turnstone.egress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Puts chunks together (RFC 9112 section 7.1). What comes after the last one is of no interest. */
final class ChunkedInput extends InputStream {

    private final InputStream in;
    private int left;
    private boolean begun;
    private boolean ended;

    ChunkedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            next();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(into, offset, Math.min(length, left));
        if (count < 0) {
            throw new EOFException();
        }
        left -= count;
        return count;
    }

    private void next() throws IOException {
        if (begun && !AnswerHead.line(in).isEmpty()) {
            throw new Refused(Refused.Why.MALFORMED);
        }
        begun = true;
        String size = AnswerHead.line(in).replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,7}")) {
            throw new Refused(Refused.Why.MALFORMED);
        }
        left = Integer.parseInt(size, 16);
        ended = left == 0;
    }
}
