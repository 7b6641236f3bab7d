package org.turnstone.conversation;

import java.util.List;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * A conversation as its row shows it.
 *
 * @param head its newest message in the mailbox, with the flags that any of them there carries
 * @param here its messages in the mailbox, newest first: what the row stands for
 * @param size how many messages it has in all folders but Junk and Trash
 * @param authors who wrote, in the order in which they first did
 */
public record ConversationSummary(MessageSummary head, List<Uid> here, int size, List<Author> authors) {

    /**
     * Somebody who wrote.
     *
     * @param name empty where it is not known
     * @param mine whether it is the person themselves
     */
    public record Author(String name, boolean mine) {}

    public ConversationSummary {
        here = List.copyOf(here);
        authors = List.copyOf(authors);
    }

    /** Whether any of its messages here is unread. */
    public boolean unread() {
        return !head.has(Flag.SEEN);
    }
}
