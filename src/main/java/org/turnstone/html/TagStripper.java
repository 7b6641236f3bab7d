package org.turnstone.html;

import java.util.Locale;
import org.jsoup.parser.Parser;

/** The text of HTML that is too much for a tree: one pass that leaves out tags, scripts and styles (H14). */
final class TagStripper {

    private static final int LONGEST_TEXT = 500_000;

    private TagStripper() {}

    static String text(String html) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < html.length() && text.length() < LONGEST_TEXT) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                text.append(html, at, html.length());
                break;
            }
            text.append(html, at, tag);
            at = afterTag(html, tag, text);
        }
        return collapsed(Parser.unescapeEntities(text.toString(), false));
    }

    private static int afterTag(String html, int tag, StringBuilder text) {
        if (html.startsWith("<!--", tag)) {
            return after(html, "-->", tag + 4);
        }
        int end = after(html, ">", tag);
        String name = name(html, tag);
        switch (name) {
            case "script", "style", "title", "template" -> {
                return afterElement(html, name, end);
            }
            case "br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3" -> text.append('\n');
            default -> {
                // Any other tag leaves no trace: <b>w</b>ord is one word.
            }
        }
        return end;
    }

    private static String name(String html, int tag) {
        int end = tag + 1;
        while (end < html.length()
                && end - tag < 16
                && (html.charAt(end) == '/' || Character.isLetterOrDigit(html.charAt(end)))) {
            end++;
        }
        return html.substring(tag + 1, end).toLowerCase(Locale.ROOT);
    }

    private static int afterElement(String html, String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return after(html, ">", at);
            }
        }
        return html.length();
    }

    private static int after(String html, String end, int from) {
        int at = html.indexOf(end, from);
        return at < 0 ? html.length() : at + end.length();
    }

    /** Lines without the space around them, and at most one empty line in a row. */
    private static String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int blank = 2;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String words = line.strip();
            blank = words.isEmpty() ? blank + 1 : 0;
            if (blank < 2) {
                out.append(words).append('\n');
            }
        }
        return out.toString();
    }
}
