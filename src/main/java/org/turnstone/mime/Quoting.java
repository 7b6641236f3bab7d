package org.turnstone.mime;

/** Quoted strings, comments and brackets (RFC 5322 sections 3.2.1 to 3.2.4). */
final class Quoting {

    private Quoting() {}

    /**
     * Where what opens at {@code open} is closed; -1 where it is not, which is looked for once.
     *
     * @param neverCloses by closing character: what a search before this one found out
     */
    static int closing(String text, int open, char closing, boolean[] neverCloses) {
        if (neverCloses[closing]) {
            return -1;
        }
        int depth = 1;
        boolean inQuotes = false;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && closing == '>') {
                inQuotes = !inQuotes;
            } else if (c == '(' && closing == ')') {
                depth++;
            } else if (c == closing && !inQuotes && --depth == 0) {
                return i;
            }
        }
        if (inQuotes) {
            return text.indexOf(closing, open + 1);
        }
        neverCloses[closing] = true;
        return -1;
    }

    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escapes = text.charAt(i) == '\\' && i + 1 < text.length();
            plain.append(text.charAt(escapes ? ++i : i));
        }
        return plain.toString();
    }

    static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
