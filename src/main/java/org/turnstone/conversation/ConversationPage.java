package org.turnstone.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.UidValidity;

/**
 * One page of a mailbox by conversation, newest first.
 *
 * @param whole how many conversations the whole list has; negative where nobody has counted
 * @param pinned what stands above all others, the newest first
 * @param older where the next page begins; {@code null} on the last
 * @param newer where the page before ends; {@code null} on the first
 */
public record ConversationPage(
        UidValidity validity,
        int whole,
        List<ConversationSummary> pinned,
        List<ConversationSummary> conversations,
        @Nullable PageCursor older,
        @Nullable PageCursor newer) {

    public ConversationPage {
        pinned = List.copyOf(pinned);
        conversations = List.copyOf(conversations);
    }
}
