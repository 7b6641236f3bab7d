package org.turnstone.security;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Cuts what is written into pieces. */
public final class PieceStream extends OutputStream {

    private static final int PIECE = 256 * 1024;

    private final Store store;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE);
    private int position;
    private long octets;

    PieceStream(int position, Store store) {
        this.position = position;
        this.store = store;
    }

    /** Where a piece goes. */
    @FunctionalInterface
    interface Store {
        void put(int position, byte[] plain);
    }

    @Override
    public void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        octets += length;
        int at = from;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, PIECE - piece.size());
            piece.write(bytes, at, some);
            at += some;
            left -= some;
            if (piece.size() == PIECE) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (piece.size() > 0) {
            store();
        }
    }

    /** How many bytes were written so far. */
    public long octets() {
        return octets;
    }

    /** How many pieces there are, those included that were there before. */
    public int pieces() {
        return position;
    }

    private void store() {
        store.put(position, piece.toByteArray());
        position++;
        piece.reset();
    }
}
