package org.turnstone.imap;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * One page of a mailbox, newest first.
 *
 * @param exists how many messages the mailbox holds
 * @param older where the next page begins; {@code null} on the last
 * @param newer where the page before ends; {@code null} on the first
 * @param firstPosition where the first row stands in the whole list, counted from 1; 0 for an empty mailbox
 */
public record MessagePage(
        UidValidity validity,
        int exists,
        List<MessageSummary> messages,
        @Nullable PageCursor older,
        @Nullable PageCursor newer,
        int firstPosition) {

    public MessagePage {
        messages = List.copyOf(messages);
    }

    /** The page with these of its messages alone. */
    public MessagePage with(List<MessageSummary> some) {
        return new MessagePage(validity, exists, some, older, newer, firstPosition);
    }

    /** The page without these. */
    public MessagePage without(Collection<Uid> uids) {
        return with(messages.stream()
                .filter(message -> !uids.contains(message.uid()))
                .toList());
    }
}
