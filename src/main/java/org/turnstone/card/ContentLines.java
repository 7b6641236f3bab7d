package org.turnstone.card;

import java.util.ArrayList;
import java.util.List;

/** The lines of an iCalendar or vCard file, unfolded; linear in its length, and bounded. */
final class ContentLines {

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 1 << 16;

    private ContentLines() {}

    /** Empty for what is too large to be a card. */
    static List<ContentLine> of(String file) {
        if (file.length() > MOST_CHARACTERS) {
            return List.of();
        }
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quotedPrintable = false;
        boolean soft = false;
        for (String next : (Iterable<String>) file.lines()::iterator) {
            boolean folded = !next.isEmpty() && (next.charAt(0) == ' ' || next.charAt(0) == '\t');
            if (soft) {
                line.setLength(line.length() - 1);
                line.append(next);
            } else if (folded) {
                line.append(next, 1, next.length());
            } else {
                add(lines, line);
                line.append(next);
                quotedPrintable = isQuotedPrintable(next);
            }
            // A picture in a contact is longer than anything that is read of it.
            line.setLength(Math.min(line.length(), LONGEST_LINE));
            soft = quotedPrintable && next.endsWith("=") && line.length() < LONGEST_LINE;
            if (lines.size() >= MOST_LINES) {
                return lines;
            }
        }
        add(lines, line);
        return lines;
    }

    /** vCard 2.1 breaks quoted-printable as mail does. */
    private static boolean isQuotedPrintable(String line) {
        int colon = line.indexOf(':', 0, Math.min(line.length(), LONGEST_LINE));
        return colon > 0 && ContentLine.parse(line.substring(0, colon + 1)).isQuotedPrintable();
    }

    private static void add(List<ContentLine> lines, StringBuilder line) {
        if (!line.isEmpty()) {
            lines.add(ContentLine.parse(line.toString()));
            line.setLength(0);
        }
    }
}
