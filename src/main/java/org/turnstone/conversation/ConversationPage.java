package org.turnstone.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.UidValidity;

/**
 * One page of a mailbox by conversation, newest first.
 *
 * @param pinned what stands above all others, the newest first
 * @param first where the page begins in the list by date, counted from 1, pinned or not; 0 for none
 * @param total how many conversations there are
 * @param older where the next page begins; {@code null} on the last
 * @param newer where the page before ends; {@code null} on the first
 */
public record ConversationPage(
        UidValidity validity,
        List<ConversationSummary> pinned,
        List<ConversationSummary> conversations,
        int first,
        int total,
        @Nullable PageCursor older,
        @Nullable PageCursor newer) {

    public ConversationPage {
        pinned = List.copyOf(pinned);
        conversations = List.copyOf(conversations);
    }
}
