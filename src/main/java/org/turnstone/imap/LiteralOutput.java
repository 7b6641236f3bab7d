package org.turnstone.imap;

import java.io.IOException;
import java.io.OutputStream;

/** Takes exactly as many octets as were announced: one more or fewer, and the rest would be read as commands. */
final class LiteralOutput extends OutputStream {

    private final Wire wire;
    private long left;

    LiteralOutput(Wire wire, long size) {
        this.wire = wire;
        this.left = size;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        if (count > left) {
            throw new IOException("a message longer than it said");
        }
        wire.write(octets, from, count);
        left -= count;
    }

    void finish() throws IOException {
        if (left > 0) {
            throw new IOException("a message shorter than it said");
        }
    }
}
