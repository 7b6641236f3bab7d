package org.turnstone.mailbox;

import org.turnstone.mail.MessageRef;

/** The id of the element that shows a message in a list, for the streams that change or remove it. */
public final class RowId {

    private RowId() {}

    /** The row in the list of a mailbox that is neither filtered nor sorted: there it may stand for a conversation. */
    public static String inPlainList(MessageRef message) {
        return "form.list[data-followed]:not([data-arranged]) #" + of(message);
    }

    /** The row in the list of a mailbox, where each stands for one message. */
    public static String inAnyList(MessageRef message) {
        return "form.list[data-followed] #" + of(message);
    }

    /** The row in a list that is filtered or sorted: there it stands for the message alone. */
    public static String inArrangedList(MessageRef message) {
        return "form.list[data-arranged] #" + of(message);
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
