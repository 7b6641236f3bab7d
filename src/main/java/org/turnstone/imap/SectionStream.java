package org.turnstone.imap;

import java.io.IOException;
import java.io.InputStream;

/** A part of a message, fetched piece by piece while it is read; no more than one piece is held. */
final class SectionStream extends InputStream {

    /** Fetches the piece at an offset; a short one is the last. */
    @FunctionalInterface
    interface Pieces {
        byte[] at(long offset) throws IOException;
    }

    private final Pieces pieces;
    private final int full;
    private byte[] piece = new byte[0];
    private int position;
    private long offset;
    private boolean last;

    /** @param full the size of every piece but the last */
    SectionStream(Pieces pieces, int full) {
        this.pieces = pieces;
        this.full = full;
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, from, count);
        position += count;
        return count;
    }

    private boolean more() throws IOException {
        while (position == piece.length && !last) {
            piece = pieces.at(offset);
            position = 0;
            offset += piece.length;
            last = piece.length < full;
        }
        return position < piece.length;
    }
}
