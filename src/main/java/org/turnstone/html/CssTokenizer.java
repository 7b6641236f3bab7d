package org.turnstone.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts CSS into tokens as CSS Syntax Level 3 section 4 says, so that we read what a browser would read. Escapes are
 * decoded here, once; comments vanish. (Grammar-driven CSS parsers recover from errors in their own ways, and a
 * difference between their reading and a browser's is a hole.)
 */
final class CssTokenizer {

    private static final int END = -1;

    private final String css;
    private final Deadline deadline;
    private int at;

    private CssTokenizer(String css, Deadline deadline) {
        this.css = css;
        this.deadline = deadline;
    }

    static List<CssToken> tokens(String css, Deadline deadline) {
        return new CssTokenizer(preprocessed(css), deadline).all();
    }

    /** Section 3.3. */
    private static String preprocessed(String css) {
        return css.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n').replace('\0', '\ufffd');
    }

    private List<CssToken> all() {
        List<CssToken> tokens = new ArrayList<>();
        while (true) {
            skipComments();
            if (at >= css.length()) {
                return tokens;
            }
            tokens.add(next());
            if (tokens.size() % 1_024 == 0) {
                deadline.check();
            }
        }
    }

    private CssToken next() {
        int c = peek(0);
        if (isSpace(c)) {
            skipSpace();
            return CssToken.WHITESPACE;
        }
        if (c == '"' || c == '\'') {
            return string();
        }
        if (c == '#' && (isNamePart(peek(1)) || isEscape(1))) {
            at++;
            return CssToken.of(CssTokenType.HASH, name());
        }
        if (startsNumber()) {
            return numeric();
        }
        if (css.startsWith("<!--", at)) {
            at += 4;
            return CssToken.WHITESPACE;
        }
        if (css.startsWith("-->", at)) {
            at += 3;
            return CssToken.WHITESPACE;
        }
        if (c == '@' && startsName(1)) {
            at++;
            return CssToken.of(CssTokenType.AT_KEYWORD, name());
        }
        if (startsName(0)) {
            return identLike();
        }
        at++;
        return CssToken.of(CssTokenType.DELIM, String.valueOf((char) c));
    }

    private CssToken identLike() {
        String name = name();
        if (peek(0) != '(') {
            return CssToken.of(CssTokenType.IDENT, name);
        }
        at++;
        if (!name.equalsIgnoreCase("url")) {
            return CssToken.of(CssTokenType.FUNCTION, name);
        }
        int rewind = at;
        skipSpace();
        if (peek(0) == '"' || peek(0) == '\'') {
            at = rewind;
            return CssToken.of(CssTokenType.FUNCTION, name);
        }
        return unquotedUrl();
    }

    /** Section 4.3.6. */
    private CssToken unquotedUrl() {
        StringBuilder url = new StringBuilder();
        while (true) {
            int c = peek(0);
            if (c == END || c == ')') {
                at++;
                return CssToken.of(CssTokenType.URL, url.toString());
            }
            if (isSpace(c)) {
                skipSpace();
                if (peek(0) != ')' && peek(0) != END) {
                    return badUrl();
                }
            } else if (isEscape(0)) {
                escape(url);
            } else if (c == '"' || c == '\'' || c == '(' || c == '\\' || c < 0x20 || c == 0x7f) {
                return badUrl();
            } else {
                url.append((char) c);
                at++;
            }
        }
    }

    private CssToken badUrl() {
        while (peek(0) != END && peek(0) != ')') {
            if (isEscape(0)) {
                escape(new StringBuilder());
            } else {
                at++;
            }
        }
        at++;
        return CssToken.BAD;
    }

    private CssToken string() {
        int quote = peek(0);
        at++;
        StringBuilder value = new StringBuilder();
        while (true) {
            int c = peek(0);
            if (c == END || c == quote) {
                at++;
                return CssToken.of(CssTokenType.STRING, value.toString());
            }
            if (c == '\n') {
                return CssToken.BAD;
            }
            if (c == '\\' && (peek(1) == '\n' || peek(1) == END)) {
                at += 2;
            } else if (c == '\\') {
                escape(value);
            } else {
                value.append((char) c);
                at++;
            }
        }
    }

    private CssToken numeric() {
        int from = at;
        if (peek(0) == '+' || peek(0) == '-') {
            at++;
        }
        skipDigits();
        if (peek(0) == '.' && isDigit(peek(1))) {
            at++;
            skipDigits();
        }
        if (peek(0) == 'e' || peek(0) == 'E') {
            int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
            if (isDigit(peek(1 + sign))) {
                at += 1 + sign;
                skipDigits();
            }
        }
        String digits = css.substring(from, at);
        if (startsName(0)) {
            return new CssToken(CssTokenType.DIMENSION, digits, name().toLowerCase(Locale.ROOT));
        }
        if (peek(0) == '%') {
            at++;
            return CssToken.of(CssTokenType.PERCENTAGE, digits);
        }
        return CssToken.of(CssTokenType.NUMBER, digits);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (true) {
            if (isNamePart(peek(0))) {
                name.append((char) peek(0));
                at++;
            } else if (isEscape(0)) {
                escape(name);
            } else {
                return name.toString();
            }
        }
    }

    /** Section 4.3.7; what it decodes to is never looked at again. */
    private void escape(StringBuilder into) {
        at++;
        int value = 0;
        int digits = 0;
        while (digits < 6 && Character.digit(peek(0), 16) >= 0 && peek(0) < 0x80) {
            value = value * 16 + Character.digit(peek(0), 16);
            at++;
            digits++;
        }
        if (digits == 0) {
            into.append(peek(0) == END ? '\ufffd' : (char) peek(0));
            at++;
            return;
        }
        if (isSpace(peek(0))) {
            at++;
        }
        boolean invalid = value == 0 || value > Character.MAX_CODE_POINT || (value >= 0xd800 && value <= 0xdfff);
        into.appendCodePoint(invalid ? 0xfffd : value);
    }

    private void skipComments() {
        while (css.startsWith("/*", at)) {
            int end = css.indexOf("*/", at + 2);
            at = end < 0 ? css.length() : end + 2;
        }
    }

    private void skipSpace() {
        while (isSpace(peek(0))) {
            at++;
        }
    }

    private void skipDigits() {
        while (isDigit(peek(0))) {
            at++;
        }
    }

    private int peek(int ahead) {
        return at + ahead < css.length() ? css.charAt(at + ahead) : END;
    }

    private boolean startsNumber() {
        int sign = peek(0) == '+' || peek(0) == '-' ? 1 : 0;
        return isDigit(peek(sign)) || (peek(sign) == '.' && isDigit(peek(sign + 1)));
    }

    private boolean startsName(int ahead) {
        int c = peek(ahead);
        if (c == '-') {
            return isNameStart(peek(ahead + 1)) || peek(ahead + 1) == '-' || isEscape(ahead + 1);
        }
        return isNameStart(c) || isEscape(ahead);
    }

    private boolean isEscape(int ahead) {
        return peek(ahead) == '\\' && peek(ahead + 1) != '\n' && peek(ahead + 1) != END;
    }

    private static boolean isNameStart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
