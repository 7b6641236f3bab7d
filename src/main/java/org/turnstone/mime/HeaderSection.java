package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads header fields, line by line (RFC 5322 section 2.2); what is no field continues the one above. */
final class HeaderSection {

    /** The most that is read as header (M04); the rest is body. */
    private static final int MAX_BYTES = 1_000_000;

    private static final int MAX_FIELDS = 10_000;

    private final List<Header> fields = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private @Nullable String name;
    private int size;

    /** Whether this empty line stands before a message's first field: some senders start with one. */
    boolean isPreceding(byte[] data, Lines line, int end) {
        boolean blank = HeaderLine.indentation(data, line.start(), line.contentEnd()) == line.contentEnd();
        return size == 0 && blank && HeaderLine.startsField(data, line.next(), end);
    }

    /** Whether the header section ends before this line, which is then the first of the body. */
    boolean endsBefore(byte[] data, Lines line, int end) {
        if (size + line.next() - line.start() > MAX_BYTES || fields.size() >= MAX_FIELDS) {
            return true;
        }
        if (HeaderLine.startsField(data, line.start(), line.contentEnd())) {
            return false;
        }
        if (name == null && fields.isEmpty()) {
            return size > 0 || !isHarmlessStart(data, line, end);
        }
        if (HeaderLine.continues(data, line.start(), line.contentEnd())) {
            return false;
        }
        return !LostFolds.standBefore(data, line.next(), end);
    }

    /** An mbox separator, or a first field that somebody indented. */
    private static boolean isHarmlessStart(byte[] data, Lines line, int end) {
        return HeaderLine.isMboxSeparator(data, line.start(), line.contentEnd())
                || (HeaderLine.isIndentedField(data, line.start(), line.contentEnd())
                        && HeaderLine.startsField(data, line.next(), end));
    }

    /** Takes a line in. */
    void add(byte[] data, Lines line) {
        int start = line.start();
        int end = line.contentEnd();
        size += line.next() - start;
        if (name == null && HeaderLine.isIndentedField(data, start, end)) {
            start = HeaderLine.indentation(data, start, end);
        }
        String found = HeaderLine.continues(data, start, end) ? null : HeaderLine.fieldName(data, start, end);
        if (found != null) {
            endField();
            name = found;
            int colon = start + found.length();
            while (data[colon] != ':') {
                colon++;
            }
            start = colon + 1;
        } else if (!HeaderLine.continues(data, start, end)) {
            value.append(' ');
        }
        value.append(new String(data, start, end - start, StandardCharsets.ISO_8859_1));
    }

    Headers finish() {
        endField();
        return new Headers(fields);
    }

    private void endField() {
        if (name != null) {
            fields.add(new Header(name, value.toString().strip()));
        }
        name = null;
        value.setLength(0);
    }
}
