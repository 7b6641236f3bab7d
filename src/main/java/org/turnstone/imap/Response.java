package org.turnstone.imap;

import java.util.Locale;

/**
 * One line from the server, literals included (RFC 9051 section 7). Its data is valid until the next one is read.
 *
 * @param tag of the command that this completes; {@code *} for data, {@code +} for a go-ahead
 * @param number before the name, as in {@code 23 EXISTS}; -1 where there is none
 * @param name in upper case: {@code OK}, {@code FETCH}, …
 * @param data what follows
 */
record Response(String tag, long number, String name, Tokens data) {

    static Response parse(byte[] bytes, int length) throws LostConnection {
        Tokens tokens = new Tokens(bytes, 0, length);
        try {
            if (tokens.accept('+')) {
                tokens.skipSpaces();
                return new Response("+", -1, "", tokens);
            }
            String tag = tokens.atom();
            tokens.skipSpaces();
            long number = -1;
            if (tokens.atNumber()) {
                number = tokens.number();
                tokens.skipSpaces();
            }
            String name = tokens.atEnd() ? "" : tokens.atom().toUpperCase(Locale.ROOT);
            tokens.skipSpaces();
            return new Response(tag, number, name, tokens);
        } catch (MalformedResponse nonsense) {
            throw LostConnection.nonsense("not IMAP");
        }
    }

    boolean isUntagged() {
        return tag.equals("*");
    }

    boolean isContinuation() {
        return tag.equals("+");
    }

    boolean is(String expected) {
        return name.equals(expected);
    }

    boolean isStatus() {
        return switch (name) {
            case "OK", "NO", "BAD", "BYE", "PREAUTH" -> true;
            default -> false;
        };
    }

    /** Reads the data as a status; once. */
    Status status() {
        return Status.parse(name, data);
    }
}
