package org.turnstone.imap;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What comes, decompressed (RFC 4978). It gives no more at a time than is asked for, so that every bound of the wire
 * counts octets as they are after it: a few of them that unfold into millions are met by the same limits as millions.
 */
final class InflatedInput extends InputStream {

    private static final int COMPRESSED = 16 * 1024;
    private static final int NOTHING = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final Inflater inflater = new Inflater(true);
    private final byte[] compressed = new byte[COMPRESSED];
    private final InputStream in;
    private int ahead = NOTHING;
    private boolean closed;

    InflatedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (ahead != NOTHING && length > 0) {
            into[from] = (byte) ahead;
            ahead = NOTHING;
            return 1;
        }
        while (true) {
            int count = inflate(into, from, length);
            if (count > 0 || length == 0) {
                return count;
            }
            if (!receive()) {
                return -1;
            }
        }
    }

    /** Whether there is more without a wait: what has come may be no more than the end of a block, and then there is not. */
    @Override
    public int available() throws IOException {
        byte[] one = new byte[1];
        while (ahead == NOTHING) {
            if (inflate(one, 0, 1) > 0) {
                ahead = one[0] & 0xff;
            } else if (in.available() == 0 || !receive()) {
                return 0;
            }
        }
        return 1;
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        lock.lock();
        try {
            requireOpen();
            return inflater.inflate(into, from, length);
        } catch (DataFormatException garbage) {
            throw LostConnection.broken("what came is not compressed as agreed", garbage);
        } finally {
            lock.unlock();
        }
    }

    /** False at the end. */
    private boolean receive() throws IOException {
        int count = in.read(compressed, 0, compressed.length);
        lock.lock();
        try {
            requireOpen();
            if (count < 0 || inflater.finished()) {
                return false;
            }
            if (inflater.needsDictionary()) {
                throw LostConnection.broken("what came is not compressed as agreed", null);
            }
            inflater.setInput(compressed, 0, count);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
    }

    /** Gives its memory back, which is not of the heap, whoever waits for what may still come. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            inflater.end();
        } finally {
            lock.unlock();
        }
    }
}
