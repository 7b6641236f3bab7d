package org.turnstone.imap;

import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.UidValidity;

/**
 * A mailbox in the server's tree.
 *
 * @param use what it is for, said by the server or, where it says nothing of that role, told by its name
 * @param selectable false for a name that only holds others
 * @param hasChildren whether another mailbox lies below it
 * @param childrenAllowed false where the server says that none can be made below it
 * @param messages how many it holds; 0 where the server does not say
 * @param unseen how many of them are unread
 * @param validity {@code null} where the server does not say
 * @param uidNext the UID that the next message gets, at least; 0 where the server does not say
 */
public record MailboxNode(
        MailboxPath path,
        Delimiter delimiter,
        @Nullable SpecialUse use,
        boolean selectable,
        boolean subscribed,
        boolean hasChildren,
        boolean childrenAllowed,
        int messages,
        int unseen,
        @Nullable UidValidity validity,
        long uidNext) {

    /** The same with the counts of another moment. */
    public MailboxNode with(Tally tally) {
        return new MailboxNode(
                path,
                delimiter,
                use,
                selectable,
                subscribed,
                hasChildren,
                childrenAllowed,
                tally.messages(),
                tally.unseen(),
                validity,
                uidNext);
    }
}
