package org.turnstone.imap;

/** The announcement of a literal at the end of a line: <code>{310}</code>, or with RFC 9051 <code>~{310}</code>. */
final class Literals {

    private static final int MOST_DIGITS = 18;

    private Literals() {}

    /** The octets that follow the line, or -1 for a line that announces none. */
    static long announced(byte[] line, int from, int to) {
        if (to - from < 3 || line[to - 1] != '}') {
            return -1;
        }
        int at = to - 2;
        while (at >= from && line[at] >= '0' && line[at] <= '9') {
            at--;
        }
        int digits = to - 2 - at;
        if (at < from || line[at] != '{' || digits == 0) {
            return -1;
        }
        if (digits > MOST_DIGITS) {
            return Long.MAX_VALUE;
        }
        long count = 0;
        for (int i = at + 1; i < to - 1; i++) {
            count = count * 10 + (line[i] - '0');
        }
        return count;
    }
}
