package org.turnstone.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

/**
 * Enriched text (RFC 1896) and its forerunner richtext (RFC 1341) as HTML that says the same. The result is as hostile
 * as what it was made of and goes through the {@link Sanitizer}; here nothing but the reading is done.
 */
public final class EnrichedText {

    /** Deeper commands say nothing more. */
    private static final int DEEPEST = 40;

    private static final int LONGEST_COMMAND = 60;

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("bold", "b"),
            Map.entry("italic", "i"),
            Map.entry("underline", "u"),
            Map.entry("fixed", "code"),
            Map.entry("smaller", "small"),
            Map.entry("bigger", "big"),
            Map.entry("subscript", "sub"),
            Map.entry("superscript", "sup"),
            Map.entry("excerpt", "blockquote"),
            Map.entry("center", "center"),
            Map.entry("indent", "blockquote"),
            Map.entry("paraindent", "blockquote"),
            Map.entry("color", "font"));

    private final String text;
    private final StringBuilder html;
    private final Deque<String> open = new ArrayDeque<>();
    private int unfilled;
    private boolean noParameterEnds;
    private int at;

    private EnrichedText(String text) {
        this.text = text;
        this.html = new StringBuilder(text.length() + 100);
    }

    /** The same as HTML, to be made safe; every character of the text is looked at once. */
    public static String toHtml(String enriched) {
        EnrichedText reading = new EnrichedText(enriched);
        reading.read();
        return reading.html.toString();
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && text.startsWith("<<", at)) {
                html.append("&lt;");
                at += 2;
            } else if (c == '<') {
                command();
            } else if (c == '\n') {
                lines();
            } else {
                html.append(escaped(c));
                at++;
            }
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    /** A line break is a space, two are one, and so on; within {@code nofill} each is one. */
    private void lines() {
        int from = at;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        int breaks = at - from - (unfilled > 0 ? 0 : 1);
        html.append(breaks == 0 ? "\n" : "<br>\n".repeat(breaks));
    }

    private void command() {
        int end = text.indexOf('>', at, Math.min(text.length(), at + LONGEST_COMMAND + 1));
        if (end < 0) {
            html.append("&lt;");
            at++;
            return;
        }
        String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        at = end + 1;
        switch (name) {
            case "nl", "np" -> html.append("<br>\n");
            case "lt" -> html.append("&lt;");
            case "nofill" -> unfilled++;
            case "/nofill" -> unfilled = Math.max(0, unfilled - 1);
            case "param" -> skipParameter();
            case "color" -> open(name, colour());
            default -> {
                if (name.startsWith("/")) {
                    close(name.substring(1));
                } else {
                    open(name, "");
                }
            }
        }
    }

    private void open(String name, String attribute) {
        String element = ELEMENTS.get(name);
        if (element != null && open.size() < DEEPEST) {
            html.append('<').append(element).append(attribute).append('>');
            open.push(name);
        }
    }

    /** Commands close in the order they were opened; what closes another closes those within it too. */
    private void close(String name) {
        if (!open.contains(name)) {
            return;
        }
        boolean closed = false;
        while (!closed) {
            closed = name.equals(open.peek());
            close();
        }
    }

    private void close() {
        html.append("</").append(ELEMENTS.get(open.pop())).append('>');
    }

    /** What stands between {@code <param>} and its end is for the command, not for the reader. */
    private String skipParameter() {
        int end = noParameterEnds ? -1 : text.indexOf("</param>", at);
        // Where none ends from here on, none needs to be looked for again.
        noParameterEnds = end < 0;
        int stop = end < 0 ? at : end;
        String parameter = text.substring(at, stop);
        at = end < 0 ? at : end + "</param>".length();
        return parameter;
    }

    /** Names as HTML has them, or three numbers of sixteen bits. */
    private String colour() {
        if (!text.startsWith("<param>", at)) {
            return "";
        }
        at += "<param>".length();
        String colour = skipParameter().strip();
        String hex = colour.replace(",", "");
        if (hex.length() == 12 && hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return " color=\"#" + hex.substring(0, 2) + hex.substring(4, 6) + hex.substring(8, 10) + '"';
        }
        return colour.length() < 20 && colour.chars().allMatch(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z')
                ? " color=\"" + colour + '"'
                : "";
    }

    private static String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> String.valueOf(c);
        };
    }
}
