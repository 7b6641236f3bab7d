package org.turnstone.imap;

import java.util.Locale;

/**
 * How a command ended, or what a server has to say meanwhile (RFC 9051 section 7.1).
 *
 * @param name {@code OK}, {@code NO}, {@code BAD}, {@code BYE} or {@code PREAUTH}
 * @param code the response code in upper case (RFC 5530, RFC 4315, …); empty where there is none
 * @param arguments what follows the code within its brackets; empty where there is nothing
 * @param text for people, by the server: untrusted
 */
record Status(String name, String code, String arguments, String text) {

    static Status parse(String name, Tokens data) {
        String code = "";
        String arguments = "";
        if (data.accept('[')) {
            String inside = data.upToBracket();
            int space = inside.indexOf(' ');
            code = (space < 0 ? inside : inside.substring(0, space)).toUpperCase(Locale.ROOT);
            arguments = space < 0 ? "" : inside.substring(space + 1).strip();
            data.skipSpaces();
        }
        return new Status(name, code, arguments, Tokens.utf8(data.rest()));
    }

    boolean isOk() {
        return name.equals("OK");
    }

    boolean isNo() {
        return name.equals("NO");
    }

    boolean has(String expected) {
        return code.equals(expected);
    }

    /** Whether the server has no room for another connection of this person (F15): each says it in its own words. */
    boolean isTooManyConnections() {
        String lower = text.toLowerCase(Locale.ROOT);
        return has("LIMIT")
                || lower.contains("maximum number of connections")
                || (lower.contains("too many") && lower.contains("connection"));
    }
}
