package org.turnstone.compose;

import org.turnstone.mail.EmailAddress;

/**
 * As whom a message can be sent.
 *
 * @param id what the form names the identity by
 * @param name the display name; empty where none is set
 * @param email the address recipients see
 */
public record Sender(String id, String name, String email) {

    /** The domain of the address, in lower case. */
    public String domain() {
        return EmailAddress.of(email).domain();
    }

    public String label() {
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
