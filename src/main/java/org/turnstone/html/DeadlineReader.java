package org.turnstone.html;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives text in small pieces and stops at the deadline: the one way to stop a parser that knows none. */
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
        return super.read(into, from, Math.min(length, PIECE));
    }
}
