package org.turnstone.compose;

/**
 * An account the message can be sent from.
 *
 * @param account the account's id, as in URLs
 * @param name the display name; empty where none is set
 * @param email the address recipients see
 */
public record Sender(String account, String name, String email) {

    public String label() {
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
