package org.turnstone.mailbox;

import org.jspecify.annotations.Nullable;
import org.turnstone.conversation.ConversationPage;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.PageCursor;

/** One page of a mailbox, one row for each message or for each conversation. */
public sealed interface Listing {

    @Nullable
    PageCursor older();

    @Nullable
    PageCursor newer();

    /** A row for each message. */
    record ByMessage(MessagePage page) implements Listing {

        @Override
        public @Nullable PageCursor older() {
            return page.older();
        }

        @Override
        public @Nullable PageCursor newer() {
            return page.newer();
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
    }
}
