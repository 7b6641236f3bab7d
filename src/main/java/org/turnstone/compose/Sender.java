package org.turnstone.compose;

import org.turnstone.mail.EmailAddress;

/**
 * An account the message can be sent from.
 *
 * @param account the account's id, as in URLs
 * @param name the display name; empty where none is set
 * @param email the address recipients see
 */
public record Sender(String account, String name, String email) {

    /** The domain of the address, in lower case. */
    public String domain() {
        return EmailAddress.of(email).domain();
    }

    public String label() {
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
