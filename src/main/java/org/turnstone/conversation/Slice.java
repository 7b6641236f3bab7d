package org.turnstone.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor;

/**
 * One page of a mailbox by conversation.
 *
 * @param conversations by their newest message in the mailbox, newest first
 * @param first where the first of them stands in the list, counted from 1; 0 for none
 * @param total how many conversations there are
 * @param older where the next page begins; {@code null} on the last
 * @param newer where the page before ends; {@code null} on the first
 */
public record Slice(
        List<Conversation> conversations,
        int first,
        int total,
        @Nullable PageCursor older,
        @Nullable PageCursor newer) {

    public Slice {
        conversations = List.copyOf(conversations);
    }
}
