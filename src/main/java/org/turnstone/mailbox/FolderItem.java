package org.turnstone.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozedMailbox;

/**
 * One mailbox in the tree, ready to print, with those below it.
 *
 * @param name the mailbox's name as forms send it
 * @param label what people read: the last level of the name, or the word for its purpose
 * @param href where it opens; empty for a name that only holds others
 * @param current whether it is the one on the page
 * @param count unread messages ("12", "1,284"), or all for drafts; empty for none
 * @param children in the order they are shown
 */
public record FolderItem(
        String name,
        String label,
        String href,
        @Nullable SpecialUse use,
        boolean current,
        String count,
        List<FolderItem> children) {

    public FolderItem {
        children = List.copyOf(children);
    }

    /** What a screen reader says of the number: of drafts all are counted, else the unread. */
    public boolean countsAll() {
        return use == SpecialUse.DRAFTS || snoozed();
    }

    /** Whether the number asks to be seen: not that of junk and of deleted mail. */
    public boolean urgent() {
        return use != SpecialUse.JUNK && use != SpecialUse.TRASH && use != SpecialUse.DRAFTS && !snoozed();
    }

    /** Whether messages wait there for their time. */
    public boolean snoozed() {
        return SnoozedMailbox.is(MailboxPath.of(name));
    }
}
