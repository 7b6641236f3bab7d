package org.turnstone.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One address of a header (RFC 5322 section 3.4 {@code mailbox}; JMAP's EmailAddress, RFC 8621 section 4.1.2.3).
 *
 * <p>The address is kept as it was written: mail that was received may hold nonsense, and what is shown must be what
 * stands there. Addresses a person types are checked by {@code mime} before they become one of these.
 *
 * @param name the display name, decoded; {@code null} where there is none
 * @param email the {@code addr-spec}, never decoded; empty only for a broken header
 */
public record EmailAddress(@Nullable String name, String email) {

    public EmailAddress {
        if (name != null && name.isBlank()) {
            name = null;
        }
    }

    public static EmailAddress of(String email) {
        return new EmailAddress(null, email);
    }

    /** The name where there is one, else the address. */
    public String display() {
        return name != null ? name : email;
    }

    /** What follows the last {@code @}, in lower case; empty where there is none. */
    public String domain() {
        int at = email.lastIndexOf('@');
        return at < 0 ? "" : email.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    /** What stands before the last {@code @}. */
    public String localPart() {
        int at = email.lastIndexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    /**
     * Whether both name one mailbox as practice has it: without regard to case. RFC 5321 section 2.4 lets a host
     * treat local parts as case-sensitive; none that people use does.
     */
    public boolean sameMailbox(EmailAddress other) {
        return email.equalsIgnoreCase(other.email);
    }

    public EmailAddress withName(@Nullable String newName) {
        return new EmailAddress(newName, email);
    }
}
