package org.turnstone.imap;

import org.turnstone.mail.MailboxPath;

/** Mailbox names as they come: modified UTF-7, or UTF-8 from servers that do not care (RFC 9051 section 5.1). */
final class MailboxNames {

    private MailboxNames() {}

    /** The name as people read it. A name with controls is no name: what carries it is passed over (I01). */
    static MailboxPath read(String octets) {
        String name = octets.chars().allMatch(c -> c < 0x80) ? ModifiedUtf7.decode(octets) : Tokens.utf8(octets);
        try {
            return MailboxPath.of(name);
        } catch (IllegalArgumentException unusable) {
            throw new MalformedResponse("a mailbox name", 0);
        }
    }
}
