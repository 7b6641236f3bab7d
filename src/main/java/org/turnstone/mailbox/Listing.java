package org.turnstone.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.conversation.ConversationPage;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.UidValidity;

/** One page of a mailbox, one row for each message or for each conversation. */
public sealed interface Listing {

    @Nullable
    PageCursor older();

    @Nullable
    PageCursor newer();

    UidValidity validity();

    /** Where the first row stands in the whole list, counted from 1; 0 for a page without rows. */
    int first();

    /** How many rows the whole list has; what only structures tell apart is counted with the rest. */
    int total();

    /**
     * A row for each message.
     *
     * @param pinned what stands above all others, the newest first
     */
    record ByMessage(MessagePage page, List<MessageSummary> pinned) implements Listing {

        public ByMessage {
            pinned = List.copyOf(pinned);
        }

        @Override
        public @Nullable PageCursor older() {
            return page.older();
        }

        @Override
        public @Nullable PageCursor newer() {
            return page.newer();
        }

        @Override
        public UidValidity validity() {
            return page.validity();
        }

        @Override
        public int first() {
            return page.firstPosition();
        }

        @Override
        public int total() {
            return page.exists();
        }
    }

    /** A row for each conversation. */
    record ByConversation(ConversationPage page) implements Listing {

        @Override
        public @Nullable PageCursor older() {
            return page.older();
        }

        @Override
        public @Nullable PageCursor newer() {
            return page.newer();
        }

        @Override
        public UidValidity validity() {
            return page.validity();
        }

        @Override
        public int first() {
            return page.first();
        }

        @Override
        public int total() {
            return page.total();
        }
    }
}
