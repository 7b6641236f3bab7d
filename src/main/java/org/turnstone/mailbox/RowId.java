package org.turnstone.mailbox;

import org.turnstone.mail.MessageRef;

/** The id of the element that shows a message in a list, for the streams that change or remove it. */
public final class RowId {

    private RowId() {}

    /** {@code m4711} in the inbox; elsewhere with the mailbox, for a page of search results shows several. */
    public static String of(MessageRef message) {
        String mailbox = message.mailbox().isInbox()
                ? ""
                : "-" + Integer.toString(message.mailbox().name().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
        return "m" + message.uid() + mailbox;
    }
}
