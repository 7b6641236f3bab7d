package org.turnstone.security;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one after the other, each fetched when its turn comes, up to the first that is not there. */
final class PieceInput extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = {};
    private int next;
    private int at;

    PieceInput(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
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

    private boolean hasMore() {
        if (at == piece.length) {
            Optional<byte[]> found = pieces.apply(next);
            next += found.isPresent() ? 1 : 0;
            piece = found.orElseGet(() -> new byte[0]);
            at = 0;
        }
        return at < piece.length;
    }
}
