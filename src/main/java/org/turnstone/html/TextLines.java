package org.turnstone.html;

/** Gathers words into lines, collapsing white space as HTML does, behind the marks of quotes and lists. */
final class TextLines {

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private String prefix = "";
    private String nextPrefix = "";
    private boolean spacePending;
    private boolean blankPending;

    /** Whether a quote or an item has just begun: no empty line comes before its first. */
    private boolean atStart;

    /** Flowing text: any white space is one space, none at the beginning of a line. */
    void words(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == '\u00a0' ? ' ' : text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                spacePending |= !line.isEmpty();
            } else if (!isFiller(c)) {
                line.append(spacePending ? " " : "").append(c);
                spacePending = false;
            }
        }
    }

    /** Text whose line breaks and spaces count. */
    void verbatim(String text) {
        String[] parts = text.split("\\R", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lineBreak();
            }
            line.append(parts[i]);
        }
    }

    /** Ends the line if there is anything on it. */
    void newLine() {
        if (!line.isEmpty()) {
            lineBreak();
        }
        spacePending = false;
    }

    /** Ends the line, be it empty. */
    void lineBreak() {
        if (blankPending && !out.isEmpty() && !line.isEmpty()) {
            out.append(prefix.stripTrailing()).append('\n');
            blankPending = false;
        }
        boolean leadingBlank = out.isEmpty() && line.isEmpty();
        if (!leadingBlank) {
            out.append((prefix + line).stripTrailing()).append('\n');
        }
        prefix = nextPrefix;
        atStart = false;
        line.setLength(0);
        spacePending = false;
    }

    /** Ends the line and asks for an empty one before the next that holds anything. */
    void blankLine() {
        newLine();
        blankPending = !out.isEmpty() && !atStart;
    }

    /** Puts marks before the lines of a block: the first before its first line, the rest before all others. */
    void indented(String first, String rest, Runnable content) {
        newLine();
        String outer = nextPrefix;
        if (blankPending && !out.isEmpty()) {
            out.append(outer.stripTrailing()).append('\n');
            blankPending = false;
        }
        prefix = outer + first;
        nextPrefix = outer + rest;
        atStart = true;
        content.run();
        newLine();
        atStart = false;
        blankPending = false;
        prefix = outer;
        nextPrefix = outer;
    }

    String text() {
        newLine();
        return out.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    /** What newsletters pad their preview lines with. */
    private static boolean isFiller(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u034f' || c == '\u00ad' || c == '\ufeff';
    }
}
