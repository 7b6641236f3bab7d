package org.turnstone.imap;

import java.util.List;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * What a search found in one mailbox.
 *
 * @param validity the era of the UIDs
 * @param newest the messages that came last, newest first
 * @param total how many match in all
 * @param whole false when not every message that may match was looked at: then there are at least so many
 */
public record Found(UidValidity validity, List<Uid> newest, int total, boolean whole) {

    public Found {
        newest = List.copyOf(newest);
    }

    /** Whether there are more than are named here. */
    public boolean more() {
        return !whole || total > newest.size();
    }
}
