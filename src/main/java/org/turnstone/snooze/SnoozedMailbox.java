package org.turnstone.snooze;

import java.util.regex.Pattern;
import org.turnstone.mail.MailboxPath;

/**
 * The mailbox where messages wait. IMAP has no role for it (RFC 6154), so it is known by its name, which is the same in
 * every language: other mail programs and other installations find the same one.
 */
public final class SnoozedMailbox {

    static final String NAME = "Snoozed";

    /** At the top, or directly in the inbox where the server hangs everything below it. */
    private static final Pattern PATH = Pattern.compile("(?i:INBOX[./\\\\])?" + NAME);

    private SnoozedMailbox() {}

    public static boolean is(MailboxPath mailbox) {
        return PATH.matcher(mailbox.name()).matches();
    }
}
