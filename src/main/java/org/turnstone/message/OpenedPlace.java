package org.turnstone.message;

import org.turnstone.imap.Neighbours;

/** An opened message and what stands next to it in its mailbox. */
public record OpenedPlace(OpenedMessage message, Neighbours neighbours) {}
