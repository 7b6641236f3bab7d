package org.turnstone.message;

import org.jspecify.annotations.Nullable;

/**
 * Where things are that can be done with a message. Paths, percent-encoded, without the host.
 *
 * @param message {@code /mail/{account}/{mailbox}/{uidvalidity}.{uid}}: everything about the message lies under it
 * @param mailbox {@code /mail/{account}/{mailbox}}: flags, moves, copies and deletions are posted under it
 * @param list the list the person came from, with its cursor
 * @param compose {@code /compose?account=…&reply=…} for this message; a mode is appended
 * @param previous the next newer message; {@code null} at the top
 * @param next the next older message; {@code null} at the end
 */
public record MessageLinks(
        String message, String mailbox, String list, String compose, @Nullable String previous, @Nullable String next) {

    public String body() {
        return message + "/body";
    }

    public String compose(String mode) {
        return compose + "&mode=" + mode;
    }
}
