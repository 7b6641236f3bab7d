package org.turnstone.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file that a browser asks for (RFC 9110 section 14.2).
 *
 * @param from the first byte, counted from 0
 * @param to the last byte, which is in it
 */
record ByteRange(long from, long to) {

    /** Nobody's file has more digits. */
    private static final int LONGEST_NUMBER = 15;

    /**
     * One range of a file of that size. Several ranges, and what is none, are answered with the whole, as the RFC allows.
     *
     * @return empty for the whole; a range with {@code from} beyond the end cannot be answered
     */
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        if (header == null || !header.startsWith("bytes=") || header.indexOf(',') >= 0) {
            return Optional.empty();
        }
        String range = header.substring("bytes=".length()).strip();
        int dash = range.indexOf('-');
        String first = dash < 0 ? "x" : range.substring(0, dash);
        String last = dash < 0 ? "x" : range.substring(dash + 1);
        if (!isNumber(first) || !isNumber(last) || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(last)), size - 1));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        return from < size && to < from ? Optional.empty() : Optional.of(new ByteRange(from, to));
    }

    private static boolean isNumber(String text) {
        return text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isWithin(long size) {
        return from < size && to >= from;
    }

    long length() {
        return to - from + 1;
    }
}
