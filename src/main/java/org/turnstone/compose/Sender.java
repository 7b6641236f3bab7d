package org.turnstone.compose;

/**
 * As whom a message can be sent.
 *
 * @param id what the form names the identity by
 * @param name the display name; empty where none is set
 * @param email the address recipients see
 */
public record Sender(String id, String name, String email) {

    public String label() {
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
