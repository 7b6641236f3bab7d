package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a field of results apart (RFC 8601 section 2.2): pieces between semicolons, each a row of words. Quotes are taken
 * off, {@code name = value} is one word, and a comment behind one is another.
 */
final class ResultWords {

    /** As much of a field as is read: no server writes a tenth of it. */
    private static final int MOST_CHARACTERS = 32_768;

    /** The name of what stood in a comment. */
    static final String REMARK = "remark";

    private final List<List<String>> segments = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<String> words = new ArrayList<>();

    private ResultWords() {
        segments.add(words);
    }

    /** At least one piece, which may be empty. */
    static List<List<String>> of(String field) {
        ResultWords parsed = new ResultWords();
        parsed.read(field.substring(0, Math.min(field.length(), MOST_CHARACTERS)));
        parsed.endWord();
        return parsed.segments;
    }

    private void read(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '(' -> {
                    endWord();
                    int end = afterComment(text, at);
                    remark(text.substring(at, end));
                    at = end;
                }
                case '"' -> at = quoted(text, at + 1);
                case ';' -> {
                    endSegment();
                    at++;
                }
                case ' ', '\t', '\r', '\n' -> {
                    endWord();
                    at++;
                }
                default -> {
                    word.append(c);
                    at++;
                }
            }
        }
    }

    /** Where it goes on behind a comment, which may hold others; one that never ends takes the rest. */
    private static int afterComment(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }

    /** What servers say of a result in passing, as a word of its own: some tell only there what the domain asked for. */
    private void remark(String comment) {
        String before = words.isEmpty() ? "" : words.getLast();
        int equals = before.indexOf('=');
        if (equals > 0 && equals < before.length() - 1) {
            words.add(REMARK + "=" + comment);
        }
    }

    /** Adds the content of a quoted string to the word at hand. */
    private int quoted(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at));
            at++;
        }
        return at + 1;
    }

    private void endSegment() {
        endWord();
        words = new ArrayList<>();
        segments.add(words);
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        String ended = word.toString();
        word.setLength(0);
        String before = words.isEmpty() ? "" : words.getLast();
        boolean goesOn = before.indexOf('=') == before.length() - 1 && !before.isEmpty();
        if (goesOn || (ended.startsWith("=") && !before.isEmpty() && before.indexOf('=') < 0)) {
            words.set(words.size() - 1, before + ended);
        } else {
            words.add(ended);
        }
    }
}
