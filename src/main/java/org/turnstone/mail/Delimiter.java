package org.turnstone.mail;

import org.jspecify.annotations.Nullable;

/**
 * The hierarchy delimiter a server gives with LIST (RFC 9051 section 7.3.1); none on a server with a flat name space.
 *
 * @param character {@code null} for NIL: no hierarchy
 */
public record Delimiter(@Nullable Character character) {

    public static final Delimiter NONE = new Delimiter(null);

    public static Delimiter of(char character) {
        return new Delimiter(character);
    }

    public boolean isNone() {
        return character == null;
    }

    /** The delimiter, empty where there is none. */
    public String text() {
        return character == null ? "" : character.toString();
    }
}
