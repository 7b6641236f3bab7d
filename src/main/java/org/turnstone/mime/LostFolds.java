package org.turnstone.mime;

import java.util.Set;

/**
 * Folded lines that lost their indentation on the way: archives and gateways strip it, and what follows is header all
 * the same (RFC 5322 section 2.2.3).
 */
final class LostFolds {

    /** So many lines of one field are believed to have lost it; a signature with its key has a dozen. */
    private static final int MOST_LINES = 20;

    /** Longer, and it is no folded line. */
    private static final int LONGEST_LINE = 998;

    /** Fields that hardly any text has at the start of a line. */
    private static final Set<String> UNMISTAKABLE = Set.of(
            "received",
            "return-path",
            "delivered-to",
            "authentication-results",
            "dkim-signature",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "content-disposition",
            "in-reply-to",
            "references",
            "reply-to",
            "subject",
            "from",
            "date");

    private LostFolds() {}

    /**
     * Whether the lines from here on, none of them a field, stand between fields. The next line may be any field; one
     * further down has to be one that no text of people has, and no empty line may come before it.
     *
     * @param next where the line after the one in question starts
     */
    static boolean standBefore(byte[] data, int next, int end) {
        if (HeaderLine.startsField(data, next, end)) {
            return true;
        }
        int start = next;
        for (int lines = 0; lines < MOST_LINES && start < end; lines++) {
            int line = lineEnd(data, start, end);
            if (HeaderLine.indentation(data, start, line) == line || line - start > LONGEST_LINE) {
                return false;
            }
            String name = HeaderLine.fieldName(data, start, line);
            if (name != null && UNMISTAKABLE.contains(Ascii.lower(name))) {
                return true;
            }
            start = next(data, line, end);
        }
        return false;
    }

    private static int lineEnd(byte[] data, int start, int end) {
        int i = start;
        while (i < end && i - start <= LONGEST_LINE && data[i] != '\n' && data[i] != '\r') {
            i++;
        }
        return i;
    }

    private static int next(byte[] data, int lineEnd, int end) {
        int i = lineEnd;
        if (i < end && data[i] == '\r') {
            i++;
        }
        return i < end && data[i] == '\n' ? i + 1 : i;
    }
}
