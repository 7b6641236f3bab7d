package org.turnstone.web;

import org.turnstone.mail.EmailAddress;

/**
 * The person whose page it is, as the header shows them.
 *
 * @param name the name they go by, or their address
 * @param address their mail address
 */
public record Nameplate(String name, String address, Avatar avatar) {

    public static Nameplate of(EmailAddress person) {
        return new Nameplate(person.display(), person.email(), Avatar.of(person));
    }

    /** Whether the name says more than the address. */
    public boolean named() {
        return !name.equals(address);
    }
}
