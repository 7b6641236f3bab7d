package org.turnstone.search;

import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.MailboxPath;

/**
 * A folder to look in.
 *
 * @param label what people call it, with the names of its parents
 */
record Place(MailboxNode node, String label) {

    MailboxPath path() {
        return node.path();
    }

    /** A short name for addresses; two folders may share one, and are then searched together. */
    String key() {
        return Integer.toString(path().name().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
