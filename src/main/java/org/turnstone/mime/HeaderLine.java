package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Judges a physical line of a header section (RFC 5322 sections 2.2 and 4.5). */
final class HeaderLine {

    private static final byte[] MBOX_FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private HeaderLine() {}

    /** Whether it goes on with the field above (folding). */
    static boolean continues(byte[] data, int start, int end) {
        return start < end && (data[start] == ' ' || data[start] == '\t');
    }

    /**
     * The name of the field that starts here; {@code null} where none does. White space before the colon is obsolete
     * syntax, and still seen.
     */
    static @Nullable String fieldName(byte[] data, int start, int end) {
        int i = start;
        while (i < end && data[i] > ' ' && data[i] < 0x7f && data[i] != ':') {
            i++;
        }
        int nameEnd = i;
        while (i < end && (data[i] == ' ' || data[i] == '\t')) {
            i++;
        }
        boolean named = nameEnd > start && i < end && data[i] == ':';
        return named ? new String(data, start, nameEnd - start, StandardCharsets.US_ASCII) : null;
    }

    /** Where a line's first character that is no white space stands. */
    static int indentation(byte[] data, int start, int end) {
        int i = start;
        while (i < end && (data[i] == ' ' || data[i] == '\t')) {
            i++;
        }
        return i;
    }

    static boolean isIndentedField(byte[] data, int start, int end) {
        int field = indentation(data, start, end);
        return field > start && startsField(data, field, end);
    }

    static boolean startsField(byte[] data, int start, int end) {
        return fieldName(data, start, end) != null;
    }

    /** The line an mbox file puts before a message; some mailers leave it there, some with a quote mark. */
    static boolean isMboxSeparator(byte[] data, int start, int end) {
        int from = start < end && data[start] == '>' ? start + 1 : start;
        for (int i = 0; i < MBOX_FROM.length; i++) {
            if (from + i >= end || data[from + i] != MBOX_FROM[i]) {
                return false;
            }
        }
        return true;
    }
}
