package org.turnstone.imap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.Deflater;

/** What goes, compressed (RFC 4978): each flush ends a block, so that the other side can read all that was said. */
final class DeflatedOutput extends OutputStream {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final byte[] compressed = new byte[8 * 1024];
    private final OutputStream out;
    private boolean closed;

    DeflatedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        input(octets, from, count);
        send(Deflater.NO_FLUSH);
    }

    @Override
    public void flush() throws IOException {
        send(Deflater.SYNC_FLUSH);
        out.flush();
    }

    private void input(byte[] octets, int from, int count) throws IOException {
        lock.lock();
        try {
            requireOpen();
            deflater.setInput(octets, from, count);
        } finally {
            lock.unlock();
        }
    }

    private void send(int mode) throws IOException {
        int count = deflate(mode);
        while (count > 0) {
            out.write(compressed, 0, count);
            // A block that fits has been ended; asked again, zlib would end an empty one.
            count = count < compressed.length ? 0 : deflate(mode);
        }
    }

    private int deflate(int mode) throws IOException {
        lock.lock();
        try {
            requireOpen();
            return deflater.deflate(compressed, 0, compressed.length, mode);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
    }

    /** Gives its memory back, which is not of the heap, whoever waits for what is still being sent. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            deflater.end();
        } finally {
            lock.unlock();
        }
    }
}
