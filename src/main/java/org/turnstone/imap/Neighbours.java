package org.turnstone.imap;

import java.util.Optional;
import org.turnstone.mail.Uid;

/**
 * What stands next to a message in its mailbox's list.
 *
 * @param newer empty at the top
 * @param older empty at the end
 */
public record Neighbours(Optional<Uid> newer, Optional<Uid> older) {

    /** Nothing stands next to it, or nobody wants to know. */
    public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
}
