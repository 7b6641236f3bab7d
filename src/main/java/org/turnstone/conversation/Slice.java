package org.turnstone.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor;

/**
 * One page of a mailbox by conversation.
 *
 * @param conversations by their newest message in the mailbox, newest first
 * @param older where the next page begins; {@code null} on the last
 * @param newer where the page before ends; {@code null} on the first
 */
public record Slice(List<Conversation> conversations, @Nullable PageCursor older, @Nullable PageCursor newer) {

    public Slice {
        conversations = List.copyOf(conversations);
    }
}
