package org.turnstone.mailbox;

import org.turnstone.mail.MessageRef;

/** The id of the element that shows a message in a list, for the streams that change or remove it. */
public final class RowId {

    private RowId() {}

    /** {@code m4711}: a page shows one mailbox in one era, so the UID is enough. */
    public static String of(MessageRef message) {
        return "m" + message.uid();
    }
}
