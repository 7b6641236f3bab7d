package org.turnstone.html;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives text in small pieces, as {@link Trees#readable(String)} has it, and stops at the deadline: the one way to stop a
 * parser that knows none.
 */
final class DeadlineReader extends FilterReader {

    private static final int PIECE = 4_096;

    private final Deadline deadline;

    DeadlineReader(Reader text, Deadline deadline) {
        super(text);
        this.deadline = deadline;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        deadline.check();
        int read = super.read(into, from, Math.min(length, PIECE));
        for (int i = from; i < from + read; i++) {
            into[i] = Trees.readable(into[i]);
        }
        return read;
    }
}
