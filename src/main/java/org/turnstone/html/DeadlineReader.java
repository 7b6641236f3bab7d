package org.turnstone.html;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives text in small pieces and stops at the deadline: the one way to stop a parser that knows none. It takes U+FFFF,
 * which is no character, for the end of the text: so that nothing behind it is lost, U+FFFD stands in its place.
 */
final class DeadlineReader extends FilterReader {

    private static final char NONE = '\uffff';
    private static final char REPLACEMENT = '\ufffd';
    private static final int PIECE = 4_096;

    private final Deadline deadline;

    DeadlineReader(Reader text, Deadline deadline) {
        super(text);
        this.deadline = deadline;
    }

    /** The same in text that comes by another way. */
    static String readable(String text) {
        return text.replace(NONE, REPLACEMENT);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        deadline.check();
        int read = super.read(into, from, Math.min(length, PIECE));
        for (int i = from; i < from + read; i++) {
            into[i] = into[i] == NONE ? REPLACEMENT : into[i];
        }
        return read;
    }
}
