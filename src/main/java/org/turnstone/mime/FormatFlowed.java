package org.turnstone.mime;

import java.util.List;

/** Plain text whose paragraphs flow (RFC 3676). */
public final class FormatFlowed {

    private FormatFlowed() {}

    /**
     * A paragraph or a fixed line.
     *
     * @param quoteDepth how many quote marks stand before it
     * @param text without quote marks and stuffing
     */
    public record Line(int quoteDepth, String text) {}

    /** The logical lines of flowed text. */
    public static List<Line> lines(String text, boolean delSp) {
        return Unwritten.yet();
    }

    /** As {@link #lines}, as text again: one line each, with its quote marks. */
    public static String decode(String text, boolean delSp) {
        return Unwritten.yet();
    }

    /** Breaks lines softly at {@code width} characters; lines of quotes keep their marks. Lines end with LF. */
    public static String encode(String text, int width) {
        return Unwritten.yet();
    }
}
