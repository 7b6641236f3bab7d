package org.turnstone.mime;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parameters that follow a media type or a disposition (RFC 2045 section 5.1), read as mailers really write them:
 * without quotes, with quotes left open or unescaped, without semicolons, twice. Linear in the length.
 */
final class Parameters {

    private static final int MAX_COUNT = 1_000;

    private final String text;
    private final Map<String, String> found = new LinkedHashMap<>();
    private int at;
    private boolean quotesNeverClose;

    private Parameters(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Names in lower case with their RFC 2231 marks, values as they stand; of two the first counts. */
    static Map<String, String> parse(String text, int from) {
        Parameters parameters = new Parameters(text, from);
        while (parameters.at < text.length() && parameters.found.size() < MAX_COUNT) {
            parameters.next();
        }
        return parameters.found;
    }

    private void next() {
        skip(" \t;,");
        int start = at;
        while (at < text.length() && "=; \t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = Ascii.lower(text.substring(start, at));
        skip(" \t");
        if (at >= text.length() || text.charAt(at) != '=') {
            return;
        }
        at++;
        skip(" \t");
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        String value = quoted ? quotedValue() : bareValue(name.startsWith("name") || name.startsWith("filename"));
        found.putIfAbsent(name, value);
    }

    private String quotedValue() {
        int open = at;
        StringBuilder value = new StringBuilder();
        for (at++; !quotesNeverClose && at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && closes(at)) {
                at++;
                return value.toString();
            }
            // Only these two are escaped: Windows paths stand here unescaped.
            boolean escaped = c == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
            value.append(escaped ? text.charAt(++at) : c);
        }
        quotesNeverClose = true;
        at = open + 1;
        return bareValue(true);
    }

    /** A quote inside a file name is often not escaped: the one that closes has the next parameter or nothing after it. */
    private boolean closes(int quote) {
        int after = quote + 1;
        while (after < text.length() && " \t".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after >= text.length()
                || text.charAt(after) == ';'
                || text.charAt(after) == '('
                || startsParameter(after);
    }

    private String bareValue(boolean withSpaces) {
        int start = at;
        while (at < text.length() && text.charAt(at) != ';') {
            char c = text.charAt(at);
            if ((c == ' ' || c == '\t') && (!withSpaces || startsParameter(at + 1))) {
                break;
            }
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** Whether {@code name=} starts here: a semicolon was forgotten. */
    private boolean startsParameter(int from) {
        int i = from;
        while (i < text.length()
                && i - from < 30
                && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-' || text.charAt(i) == '*')) {
            i++;
        }
        return i > from && i < text.length() && text.charAt(i) == '=';
    }

    private void skip(String what) {
        while (at < text.length() && what.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
