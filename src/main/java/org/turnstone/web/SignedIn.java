package org.turnstone.web;

import org.turnstone.mail.EmailAddress;

/**
 * The person whose page it is, as the header shows them.
 *
 * @param name the name they go by, or their address
 * @param address their mail address
 */
public record SignedIn(String name, String address, Avatar avatar) {

    public static SignedIn of(EmailAddress person) {
        return new SignedIn(person.display(), person.email(), Avatar.of(person));
    }
}
