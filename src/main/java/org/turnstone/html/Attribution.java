package org.turnstone.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The line that says whose words follow: "On 3 May, Ida Holm wrote:". It belongs to the quote below it. Programs write it
 * in every language, so it is told by its form: short, with a date or an address in it, and a colon at its end.
 */
final class Attribution {

    private static final int LONGEST = 300;
    private static final int MOST_LINES = 3;

    private Attribution() {}

    /** The element before a quote, if it is nothing but an attribution. */
    static @Nullable Element before(Element quote) {
        Element before = quote.previousElementSibling();
        if (before == null || !before.is("div, p") || before.selectFirst("img, blockquote, table") != null) {
            return null;
        }
        return isOne(before.text()) ? before : null;
    }

    /**
     * Where the attribution at the end of some lines begins; {@code to} if there is none.
     *
     * @param lines a text of which the lines from {@code from} to {@code to} are about to be followed by a quote
     */
    static int start(List<QuotedLine> lines, int from, int to) {
        int end = to;
        while (end > from && lines.get(end - 1).text().isBlank()) {
            end--;
        }
        int start = end;
        while (start > from
                && end - start < MOST_LINES
                && !lines.get(start - 1).text().isBlank()) {
            start--;
        }
        boolean paragraph = start == from || lines.get(start - 1).text().isBlank();
        int first = paragraph ? start : Math.max(from, end - 1);
        StringBuilder text = new StringBuilder();
        lines.subList(first, end).forEach(line -> text.append(line.text()).append(' '));
        return isOne(text.toString()) ? first : to;
    }

    private static boolean isOne(String text) {
        String line = text.strip();
        return line.length() <= LONGEST
                && (line.endsWith(":") || line.endsWith("："))
                && line.chars().anyMatch(c -> c == '@' || Character.isDigit(c));
    }
}
