package org.turnstone.mime;

/** Walks over lines that end with CRLF or LF, or with CR where a message has nothing else. */
final class Lines {

    private final byte[] data;
    private final int end;
    private final byte terminator;
    private int start;
    private int contentEnd;
    private int next;

    Lines(Octets octets) {
        data = octets.data();
        end = octets.end();
        terminator = contains(octets, '\n') ? (byte) '\n' : (byte) '\r';
        start = octets.start();
        contentEnd = start;
        next = start;
    }

    private static boolean contains(Octets octets, char wanted) {
        for (int i = octets.start(); i < octets.end(); i++) {
            if (octets.data()[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next line; false at the end. */
    boolean advance() {
        if (next >= end) {
            return false;
        }
        start = next;
        int i = start;
        while (i < end && data[i] != terminator) {
            i++;
        }
        next = Math.min(end, i + 1);
        contentEnd = i > start && i < end && data[i - 1] == '\r' ? i - 1 : i;
        return true;
    }

    /** Where the line starts. */
    int start() {
        return start;
    }

    /** Where its content ends and its line break starts. */
    int contentEnd() {
        return contentEnd;
    }

    /** Where the next line starts. */
    int next() {
        return next;
    }

    boolean isBlank() {
        return contentEnd == start;
    }

    boolean startsWith(char first, char second) {
        return contentEnd - start > 1 && data[start] == first && data[start + 1] == second;
    }
}
