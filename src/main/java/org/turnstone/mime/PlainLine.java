package org.turnstone.mime;

/** Text as one line that shows what it is: nothing in it steers, hides or turns around (M06, Unicode TR 36). */
public final class PlainLine {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private PlainLine() {}

    /** The text as such a line; already decoded. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBreak(c)) {
                line.append(' ');
            } else if (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
                appendJoiner(line, c, i < text.length() ? text.codePointAt(i) : ' ');
            } else if (Character.getType(c) == Character.SURROGATE) {
                line.append('\ufffd');
            } else if (!isUnseen(c)) {
                line.appendCodePoint(c);
            }
        }
        return line.toString().strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(int c) {
        return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Controls, format characters (bidirectional ones among them), soft hyphen, joiners of nothing, blank letters. */
    static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT -> true;
            default -> c == 0x34f || c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0;
        };
    }

    /** Joiners are letters' business in Persian and the Indic scripts, and emojis'; anywhere else they hide something. */
    private static void appendJoiner(StringBuilder line, int joiner, int next) {
        int before = line.isEmpty() ? ' ' : line.codePointBefore(line.length());
        if (joins(before) && joins(next)) {
            line.appendCodePoint(joiner);
        }
    }

    private static boolean joins(int c) {
        if ((Character.isEmoji(c) && c > 0xff) || c == 0xfe0f) {
            return true;
        }
        boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        return letter && c >= 0x600 && c < 0x1100;
    }
}
