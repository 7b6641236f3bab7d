package org.turnstone.search;

import java.util.Set;

/** The letters of a query and how far they have been read; spaces between words are passed over unasked. */
final class QueryText {

    private static final Set<String> RESERVED = Set.of("OR", "AND", "NOT");
    private static final String MARKS = "()\"";

    private final String text;
    private int at;

    QueryText(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
        this.text = plain.toString();
        skipSpaces();
    }

    /** Control characters part words; the quotes that telephones write are quotes; half a character is none. */
    private static int plain(int c) {
        if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return 0xfffd;
        }
        return switch (c) {
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            default -> c;
        };
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Whether nothing follows without a space. */
    boolean atEndOfWord() {
        return atEnd() || text.charAt(at) == ' ' || (at > 0 && text.charAt(at - 1) == ' ');
    }

    char peek() {
        return text.charAt(at);
    }

    boolean accept(char expected) {
        if (atEnd() || peek() != expected) {
            return false;
        }
        at++;
        skipSpaces();
        return true;
    }

    /** A minus that belongs to what follows. */
    boolean acceptMinus() {
        return at + 1 < text.length() && " )".indexOf(text.charAt(at + 1)) < 0 && accept('-');
    }

    /** Takes the word if it stands there by itself. */
    boolean acceptWord(String word) {
        int end = at + word.length();
        if (!text.startsWith(word, at) || (end < text.length() && !isEdge(text.charAt(end)))) {
            return false;
        }
        at = end;
        skipSpaces();
        return true;
    }

    /** The letters before a colon; empty where there is no colon behind letters. */
    String operatorName() {
        int end = at;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end > at && end < text.length() && text.charAt(end) == ':' ? text.substring(at, end) : "";
    }

    /** Goes on by so many characters, and no further: what follows may have to follow at once. */
    void skip(int characters) {
        at += characters;
    }

    /** Up to the next space, quote or parenthesis. */
    String word() {
        int start = at;
        while (!atEnd() && !isEdge(peek())) {
            at++;
        }
        String word = text.substring(start, at);
        skipSpaces();
        return word;
    }

    /** What is between this quote and the next, or the end. */
    String quoted() {
        int end = text.indexOf('"', at + 1);
        String inside = text.substring(at + 1, end < 0 ? text.length() : end).strip();
        at = end < 0 ? text.length() : end + 1;
        skipSpaces();
        return inside;
    }

    private static boolean isEdge(char c) {
        return c == ' ' || MARKS.indexOf(c) >= 0;
    }

    private void skipSpaces() {
        while (!atEnd() && peek() == ' ') {
            at++;
        }
    }
}
