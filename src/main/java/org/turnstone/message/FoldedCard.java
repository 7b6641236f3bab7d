package org.turnstone.message;

/**
 * A message of a conversation, folded to one line.
 *
 * @param element the id of its frame, which becomes the whole card
 * @param href its permalink: without scripts it opens the conversation there
 * @param who who wrote it
 * @param preview the beginning of its text
 * @param unread whether it unfolds by itself when it comes into view
 */
public record FoldedCard(String element, String href, Person who, String preview, MessageDate date, boolean unread) {

    /** The id of a message's card: the same message in another mailbox has another. */
    static String element(String mailboxUrl, String id) {
        return "card-" + Integer.toHexString(mailboxUrl.hashCode()) + "-" + id.replace('.', '-');
    }
}
