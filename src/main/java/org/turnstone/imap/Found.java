package org.turnstone.imap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * What a search found in one mailbox.
 *
 * @param validity the era of the UIDs
 * @param newest the messages that came last, newest first
 * @param total how many match in all
 * @param whole false when not every message that may match was looked at: then there are at least so many
 * @param below where to go on: what was not named yet, or not looked at, has a smaller UID; {@code null} at the end
 */
public record Found(UidValidity validity, List<Uid> newest, int total, boolean whole, @Nullable Uid below) {

    public Found {
        newest = List.copyOf(newest);
    }

    /** Of a mailbox that was looked through to its end. */
    public Found(UidValidity validity, List<Uid> newest, int total) {
        this(validity, newest, total, true, total > newest.size() && !newest.isEmpty() ? newest.getLast() : null);
    }

    /** Whether there are more than are named here, or may be. */
    public boolean more() {
        return below != null;
    }
}
