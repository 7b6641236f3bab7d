package org.turnstone.imap;

import org.turnstone.mail.MailboxPath;

/** Mailbox names as they come: modified UTF-7 (RFC 3501 section 5.1.3), or whatever a server was once given. */
final class MailboxNames {

    private MailboxNames() {}

    /** The name, which leads back to those octets. One with controls is no name: what carries it is passed over (I01). */
    static MailboxPath read(String octets) {
        try {
            return MailboxPath.of(ModifiedUtf7.decode(octets));
        } catch (IllegalArgumentException unusable) {
            throw new MalformedResponse("a mailbox name", 0);
        }
    }
}
