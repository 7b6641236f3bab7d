package org.turnstone.imap;

import java.io.IOException;

/** NOTIFY (RFC 5465): the server tells of every mailbox, and not only of the one that is selected. */
final class Notify {

    /** FlagChange needs the two before it (RFC 5465 section 5.3); without "selected" IDLE would fall silent (section 3.1). */
    private static final String SELECTED = "(selected (MessageNew MessageExpunge FlagChange))";

    private static final String EVENTS =
            SELECTED + " (personal (MessageNew MessageExpunge FlagChange MailboxName SubscriptionChange))";

    private Notify() {}

    /**
     * To be said before a mailbox is selected (RFC 5161 section 3.1). Of a star or a keyword elsewhere a server tells by
     * HIGHESTMODSEQ alone (RFC 5465 section 5.3), and Dovecot says that only to who has enabled it (RFC 7162 section 3.1).
     */
    static void prepare(ImapConnection connection) throws IOException {
        Capabilities capabilities = connection.capabilities();
        if (capabilities.has("NOTIFY") && capabilities.has("ENABLE") && capabilities.has("CONDSTORE")) {
            connection.run(Command.of("ENABLE CONDSTORE"));
        }
    }

    /** Asks for it; false where the server cannot, or will not just now (section 5.8). */
    static boolean askOf(ImapConnection connection) throws IOException {
        return connection.capabilities().has("NOTIFY")
                && connection.run(Command.of("NOTIFY SET").raw(EVENTS)).isOk();
    }

    /** After more events than the server could hold: those of the selected mailbox alone, or none would come at all. */
    static boolean askOfSelected(ImapConnection connection) throws IOException {
        return connection.run(Command.of("NOTIFY SET").raw(SELECTED)).isOk();
    }
}
