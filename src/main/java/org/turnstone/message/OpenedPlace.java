package org.turnstone.message;

import org.turnstone.imap.Neighbours;

/**
 * An opened message and what stands next to it in its mailbox.
 *
 * @param marked whether opening it has marked it {@code \Seen}, so that one less is unread
 */
public record OpenedPlace(OpenedMessage message, Neighbours neighbours, boolean marked) {}
