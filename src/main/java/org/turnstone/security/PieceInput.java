package org.turnstone.security;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reads pieces one after the other, each fetched when its turn comes, up to the first that is not there: the end, unless
 * there must be more. What is taken away while it is read never becomes something shorter.
 */
final class PieceInput extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private final long least;
    private long fetched;
    private byte[] piece = {};
    private int next;
    private int at;

    /** @param least how many octets there are at least */
    PieceInput(IntFunction<Optional<byte[]>> pieces, long least) {
        this.pieces = pieces;
        this.least = least;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, from, some);
        at += some;
        return some;
    }

    private boolean hasMore() throws IOException {
        if (at == piece.length) {
            Optional<byte[]> found = pieces.apply(next);
            if (found.isEmpty() && fetched < least) {
                throw new IOException("it ends early");
            }
            next += found.isPresent() ? 1 : 0;
            piece = found.orElseGet(() -> new byte[0]);
            fetched += piece.length;
            at = 0;
        }
        return at < piece.length;
    }
}
