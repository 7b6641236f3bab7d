package org.turnstone.mailbox;

import org.turnstone.mail.MessageRef;

/** The id of the element that shows a message in a list, for the streams that change or remove it. */
public final class RowId {

    private RowId() {}

    /** The row in the list of a mailbox where it stands for a conversation, or may. */
    public static String ofConversation(MessageRef message) {
        return "form.list[data-followed]:not([data-singles]) #" + of(message);
    }

    /** The row in whatever list of a mailbox, where no conversations are known. */
    public static String inAnyList(MessageRef message) {
        return "form.list[data-followed] #" + of(message);
    }

    /** The row in a list where each stands for one message alone: one that is sorted, or filtered by message. */
    public static String ofSingle(MessageRef message) {
        return "form.list[data-singles] #" + of(message);
    }

    /**
     * {@code msk1x2y-4711} in the inbox: the era before the UID, for a mailbox that was made anew gives the same UIDs to
     * other messages; elsewhere with the mailbox, for a page of search results shows several.
     */
    public static String of(MessageRef message) {
        String mailbox = message.mailbox().isInbox()
                ? ""
                : "-" + Integer.toString(message.mailbox().name().hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
        return "m" + Long.toString(message.validity().value(), Character.MAX_RADIX) + "-" + message.uid() + mailbox;
    }
}
