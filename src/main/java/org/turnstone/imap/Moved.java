package org.turnstone.imap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * What became of messages that were moved or copied; enough to take it back.
 *
 * @param uids the new UID of each old one, as far as it could be found out
 * @param target the era of the new UIDs; {@code null} where none is known
 * @param moved how many there were to move or copy
 * @param missing how many were gone before
 */
public record Moved(Map<Uid, Uid> uids, @Nullable UidValidity target, int moved, int missing) {

    public Moved {
        uids = Map.copyOf(uids);
    }
}
