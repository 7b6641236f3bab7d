package org.turnstone.message;

import org.turnstone.mail.EmailAddress;
import org.turnstone.web.Avatar;

/**
 * Someone in a message's header, ready to print. The address is always shown, and as it was written.
 *
 * @param name the display name; the address where there is none
 * @param email never decoded; empty only for a broken header
 * @param avatar what stands for them
 * @param self whether it is one of the reader's own addresses
 */
public record Person(String name, String email, Avatar avatar, boolean self) {

    public static Person of(EmailAddress address, boolean self) {
        return new Person(address.display(), address.email(), Avatar.of(address), self);
    }

    /** Whether the address stands under the name already. */
    public boolean nameless() {
        return name.equalsIgnoreCase(email);
    }

    /** What a line of several people calls this one: the first name, or the whole address where there is no name. */
    public String shortName() {
        int space = name.indexOf(' ');
        return nameless()
                        || space < 0
                        || name.endsWith(",")
                        || name.substring(0, space).endsWith(",")
                ? name
                : name.substring(0, space);
    }
}
