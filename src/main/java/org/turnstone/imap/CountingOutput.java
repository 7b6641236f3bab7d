package org.turnstone.imap;

import java.io.OutputStream;

/** Counts what is written to it, and keeps none of it. */
final class CountingOutput extends OutputStream {

    private long count;

    @Override
    public void write(int octet) {
        count++;
    }

    @Override
    public void write(byte[] octets, int from, int length) {
        count += length;
    }

    long count() {
        return count;
    }
}
