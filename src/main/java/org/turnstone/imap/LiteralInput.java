package org.turnstone.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The octets of a literal as they arrive, and no octet after them. */
final class LiteralInput extends InputStream {

    /** What a network hands over at once; each piece costs a wait. */
    private static final int PIECE = 64 * 1024;

    /** Hands over what has arrived, at least one octet. */
    @FunctionalInterface
    interface Source {
        int read(byte[] into, int from, int length) throws IOException;
    }

    private final Source source;
    private long left;

    LiteralInput(Source source, long size) {
        this.source = source;
        this.left = size;
    }

    long left() {
        return left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = source.read(into, from, (int) Math.min(left, length));
        left -= count;
        return count;
    }

    @Override
    public long transferTo(OutputStream to) throws IOException {
        byte[] piece = new byte[(int) Math.min(PIECE, left)];
        long moved = 0;
        while (left > 0) {
            int count = read(piece, 0, piece.length);
            to.write(piece, 0, count);
            moved += count;
        }
        return moved;
    }
}
