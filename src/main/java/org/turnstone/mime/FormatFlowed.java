package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text whose paragraphs flow (RFC 3676). */
public final class FormatFlowed {

    private static final String SIGNATURE = "-- ";

    /** As people and programs write them: {@code >>} and {@code > >}. */
    private static final Pattern MARKS = Pattern.compile("(?:> ?(?=>))*+>");

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
        List<Line> lines = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int depth = 0;
        boolean open = false;
        for (String line : text.split("\n", -1)) {
            String physical = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            int quotes = quoteDepth(physical);
            String content = unstuff(physical.substring(quotes));
            boolean signature = content.equals(SIGNATURE);
            // A change of depth or a signature line ends a paragraph that should have gone on (RFC 3676 section 4.5).
            if (open && (quotes != depth || signature)) {
                lines.add(new Line(depth, paragraph.toString()));
                paragraph.setLength(0);
            }
            depth = quotes;
            open = content.endsWith(" ") && !signature;
            paragraph.append(content, 0, open && delSp ? content.length() - 1 : content.length());
            if (!open) {
                lines.add(new Line(depth, paragraph.toString()));
                paragraph.setLength(0);
            }
        }
        if (open) {
            lines.add(new Line(depth, paragraph.toString()));
        }
        return lines;
    }

    private static int quoteDepth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuff(String content) {
        return content.startsWith(" ") ? content.substring(1) : content;
    }

    /** As {@link #lines}, as text again: one line each, with its quote marks. */
    public static String decode(String text, boolean delSp) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (Line line : lines(text, delSp)) {
            decoded.append(decoded.isEmpty() ? "" : "\n").append(">".repeat(line.quoteDepth()));
            decoded.append(line.quoteDepth() > 0 && !line.text().isEmpty() ? " " : "")
                    .append(line.text());
        }
        return decoded.toString();
    }

    /**
     * Breaks lines softly at {@code width} characters, at spaces only. Lines that start with quote marks keep them and
     * stay fixed where they fit. Lines end with LF.
     */
    public static String encode(String text, int width) {
        StringBuilder encoded = new StringBuilder(text.length() + text.length() / 16);
        String separator = "";
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            encoded.append(separator);
            separator = "\n";
            encodeLine(line, width, encoded);
        }
        return encoded.toString();
    }

    private static void encodeLine(String line, int width, StringBuilder out) {
        if (line.equals(SIGNATURE)) {
            out.append(line);
            return;
        }
        Matcher typed = MARKS.matcher(line);
        int end = typed.lookingAt() ? typed.end() : 0;
        String marks = line.substring(0, end).replace(" ", "");
        int quotes = marks.length();
        // Trailing spaces would make the next line part of this one.
        String rest = line.substring(end).stripTrailing();
        rest = quotes > 0 && rest.startsWith(" ") ? rest.substring(1) : rest;
        int room = Math.max(20, width - quotes - 2);
        int start = 0;
        for (int cut = breakAfter(rest, start, room); cut > 0; cut = breakAfter(rest, start, room)) {
            out.append(marks)
                    .append(stuffed(rest.substring(start, cut), quotes))
                    .append('\n');
            start = cut;
        }
        out.append(marks).append(stuffed(rest.substring(start), quotes));
    }

    /** Just behind the last space that fits, or the first that there is; -1 where the rest fits or has none. */
    private static int breakAfter(String rest, int start, int room) {
        if (rest.length() - start <= room) {
            return -1;
        }
        int space = rest.lastIndexOf(' ', start + room);
        if (space <= start) {
            space = rest.indexOf(' ', start + room);
        }
        // A line of nothing but spaces would be lost.
        boolean usable = space > start && !rest.substring(start, space).isBlank();
        return usable ? space + 1 : -1;
    }

    private static String stuffed(String content, int quotes) {
        boolean mustStuff = content.startsWith(" ") || content.startsWith(">") || content.startsWith("From ");
        return mustStuff || (quotes > 0 && !content.isEmpty()) ? " " + content : content;
    }
}
