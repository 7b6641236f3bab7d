package org.turnstone.mailbox;

import org.turnstone.mail.MessageRef;

/** The id of the element that shows a message in a list, for the streams that change or remove it. */
public final class RowId {

    private RowId() {}

    /** {@code c4711}, after its newest message: a filtered list has a row {@code m4711} for that message alone. */
    public static String ofConversation(MessageRef newest) {
        return "c" + of(newest).substring(1);
    }

    /** {@code m4711} in the inbox; elsewhere with the mailbox, for a page of search results shows several. */
    public static String of(MessageRef message) {
        String mailbox = message.mailbox().isInbox()
                ? ""
                : "-" + Integer.toString(message.mailbox().name().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
        return "m" + message.uid() + mailbox;
    }
}
