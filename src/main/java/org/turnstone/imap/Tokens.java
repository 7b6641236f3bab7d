package org.turnstone.imap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;

/**
 * Reads a response from left to right (RFC 9051 section 9), as forgiving as can be without guessing. Text has one
 * character per octet: what the octets mean depends on what they are.
 */
final class Tokens {

    private final byte[] bytes;
    private final int end;
    private int at;

    Tokens(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int position() {
        return at;
    }

    void position(int to) {
        at = to;
    }

    boolean atEnd() {
        return at >= end;
    }

    /** The octet at hand, or -1 at the end. */
    int peek() {
        return at < end ? bytes[at] : -1;
    }

    void skipSpaces() {
        while (at < end && bytes[at] == ' ') {
            at++;
        }
    }

    boolean accept(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char expected) {
        if (!accept(expected)) {
            throw new MalformedResponse("'" + expected + "'", at);
        }
    }

    /** Spaces, and then whether there is another value before the list ends. */
    boolean moreInList() {
        skipSpaces();
        if (at >= end) {
            throw new MalformedResponse("the end of a list", at);
        }
        return bytes[at] != ')';
    }

    long number() {
        int start = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            if (at - start == 18) {
                throw new MalformedResponse("a smaller number", at);
            }
            value = value * 10 + (bytes[at++] - '0');
        }
        if (at == start) {
            throw new MalformedResponse("a number", at);
        }
        return value;
    }

    Uid uid() {
        long value = number();
        if (value < 1 || value > 0xffff_ffffL) {
            throw new MalformedResponse("a UID", at);
        }
        return Uid.of(value);
    }

    boolean atNumber() {
        return at < end && bytes[at] >= '0' && bytes[at] <= '9';
    }

    /** A word up to a space, a parenthesis or a bracket. */
    String atom() {
        int start = at;
        while (at < end && isAtom(bytes[at])) {
            at++;
        }
        if (at == start) {
            throw new MalformedResponse("an atom", at);
        }
        return text(start, at);
    }

    private static boolean isAtom(byte octet) {
        return switch (octet) {
            case ' ', '(', ')', '[', ']', '"', '\r', '\n', '<', '>' -> false;
            default -> true;
        };
    }

    /** A string, an atom, or {@code null} for NIL. */
    @Nullable
    String nstring() {
        return switch (peek()) {
            case '"' -> quoted();
            case '{', '~' -> literal();
            default -> isNil() ? skipNil() : looseAtom();
        };
    }

    /** A string or an atom; NIL is a name like any other here. */
    String astring() {
        return switch (peek()) {
            case '"' -> quoted();
            case '{', '~' -> literal();
            default -> looseAtom();
        };
    }

    /** The octets of a string, copied; {@code null} for NIL. */
    byte @Nullable [] octets() {
        if (peek() == '{' || peek() == '~') {
            int start = literalStart();
            return Arrays.copyOfRange(bytes, start, at);
        }
        String text = nstring();
        return text == null ? null : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String looseAtom() {
        int start = at;
        // An astring may hold a bracket; a bare "[Gmail]" does come along.
        while (at < end && bytes[at] != ' ' && bytes[at] != '(' && bytes[at] != ')') {
            at++;
        }
        if (at == start) {
            throw new MalformedResponse("a string", at);
        }
        return text(start, at);
    }

    boolean isNil() {
        return at + 3 <= end
                && (bytes[at] | 0x20) == 'n'
                && (bytes[at + 1] | 0x20) == 'i'
                && (bytes[at + 2] | 0x20) == 'l'
                && (at + 3 == end || !isAtom(bytes[at + 3]));
    }

    private @Nullable String skipNil() {
        at += 3;
        return null;
    }

    private String quoted() {
        expect('"');
        int start = at;
        boolean escaped = false;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                escaped = true;
                at++;
            }
            at++;
        }
        if (at >= end) {
            throw new MalformedResponse("a closing quote", end);
        }
        String text = escaped ? unescaped(start, at) : text(start, at);
        at++;
        return text;
    }

    private String unescaped(int from, int to) {
        byte[] plain = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\' && i + 1 < to) {
                i++;
            }
            plain[length++] = bytes[i];
        }
        return new String(plain, 0, length, StandardCharsets.ISO_8859_1);
    }

    private String literal() {
        int start = literalStart();
        return text(start, at);
    }

    /** Moves behind a literal, and returns where its octets begin. */
    private int literalStart() {
        accept('~');
        expect('{');
        long count = number();
        accept('+');
        expect('}');
        accept('\r');
        expect('\n');
        int start = at;
        if (count > end - at) {
            throw new MalformedResponse("a whole literal", end);
        }
        at += (int) count;
        return start;
    }

    /** Passes over one value of any kind. */
    void skipValue() {
        int depth = 0;
        do {
            skipSpaces();
            switch (peek()) {
                case '(' -> {
                    at++;
                    depth++;
                }
                case ')' -> {
                    if (depth == 0) {
                        throw new MalformedResponse("a value", at);
                    }
                    at++;
                    depth--;
                }
                case '"' -> quoted();
                case '{', '~' -> literalStart();
                case -1 -> throw new MalformedResponse("a value", at);
                default -> looseAtom();
            }
        } while (depth > 0);
    }

    /** The words of a parenthesised list, such as flags. */
    List<String> atoms() {
        List<String> words = new ArrayList<>();
        expect('(');
        while (moreInList()) {
            words.add(astring());
        }
        expect(')');
        return words;
    }

    /** Everything that is left. */
    String rest() {
        String text = text(at, end);
        at = end;
        return text;
    }

    /** What stands before the first closing bracket, which is passed over. */
    String upToBracket() {
        int start = at;
        while (at < end && bytes[at] != ']') {
            at++;
        }
        String text = text(start, at);
        accept(']');
        return text;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** What was read octet by octet, as the UTF-8 it is (RFC 9051 section 4.3); left alone where it is none. */
    static String utf8(String octets) {
        if (octets.chars().allMatch(c -> c < 0x80)) {
            return octets;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return octets;
        }
    }
}
