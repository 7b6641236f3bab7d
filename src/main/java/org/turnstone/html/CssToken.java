package org.turnstone.html;

import java.util.Locale;

/**
 * One token of CSS Syntax Level 3, section 4, with its escapes decoded.
 *
 * @param text the decoded name, string or address; the digits of a number; the character of a delimiter
 * @param unit of a dimension, decoded and in lower case; empty for every other token
 */
record CssToken(CssTokenType type, String text, String unit) {

    static final CssToken WHITESPACE = new CssToken(CssTokenType.WHITESPACE, " ", "");
    static final CssToken BAD = new CssToken(CssTokenType.BAD, "", "");

    static CssToken of(CssTokenType type, String text) {
        return new CssToken(type, text, "");
    }

    boolean is(CssTokenType other) {
        return type == other;
    }

    boolean isDelim(char c) {
        return type == CssTokenType.DELIM && text.charAt(0) == c;
    }

    boolean isSpace() {
        return type == CssTokenType.WHITESPACE;
    }

    /** Whether it opens a bracket that a later token must close. */
    boolean opens() {
        return type == CssTokenType.FUNCTION || isDelim('(') || isDelim('[') || isDelim('{');
    }

    boolean closes() {
        return isDelim(')') || isDelim(']') || isDelim('}');
    }

    boolean isNumeric() {
        return type == CssTokenType.NUMBER || type == CssTokenType.PERCENTAGE || type == CssTokenType.DIMENSION;
    }

    /** The value of a number, percentage or dimension. */
    double number() {
        return Double.parseDouble(text);
    }

    /** The name in lower case: names of CSS's own are ASCII case-insensitive. */
    String name() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The token as CSS, escaped anew, such that it reads back as itself and never holds a {@code <}. */
    String css() {
        return switch (type) {
            case IDENT -> identifier(text);
            case FUNCTION -> identifier(text) + "(";
            case AT_KEYWORD -> "@" + identifier(text);
            case HASH -> "#" + name(text, 0);
            case STRING -> string(text);
            case URL -> "url(" + address(text) + ")";
            case NUMBER -> text;
            case PERCENTAGE -> text + "%";
            case DIMENSION -> text + identifier(unit);
            case DELIM, WHITESPACE -> text;
            case BAD -> "";
        };
    }

    private static String identifier(String name) {
        return name(name, name.startsWith("-") ? 2 : 1);
    }

    /** Characters before the given index may not be digits. */
    private static String name(String name, int digitsFrom) {
        StringBuilder css = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean plain = c >= 0xa0
                    || c == '_'
                    || isLetter(c)
                    || (digit && i >= digitsFrom)
                    || (c == '-' && name.length() > 1);
            if (plain) {
                css.append(c);
            } else {
                escape(css, c);
            }
        }
        return css.toString();
    }

    /** Whatever means something elsewhere is escaped, also where it means nothing in a string. */
    private static String string(String value) {
        return quoted(value, " -_.,");
    }

    /** What an address is made of stays readable. */
    private static String address(String value) {
        return quoted(value, " -_.,:;/?#[]@!$()*+=%~");
    }

    private static String quoted(String value, String plain) {
        StringBuilder css = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (c >= 0xa0 || isLetter(c) || digit || plain.indexOf(c) >= 0) {
                css.append(c);
            } else {
                escape(css, c);
            }
        }
        return css.append('"').toString();
    }

    private static void escape(StringBuilder css, char c) {
        css.append('\\').append(Integer.toHexString(c)).append(' ');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
