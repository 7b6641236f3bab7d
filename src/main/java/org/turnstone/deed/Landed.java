package org.turnstone.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** Where messages are that were moved piece by piece, as far as anybody can say. */
final class Landed {

    private final List<Uid> uids = new ArrayList<>();
    private @Nullable UidValidity era;

    /** Should the target begin a new era meanwhile, what landed before cannot be told from other messages any more. */
    synchronized void take(Moved moved) {
        UidValidity now = moved.target();
        if (now == null) {
            return;
        }
        if (era != null && !era.equals(now)) {
            uids.clear();
        }
        era = now;
        uids.addAll(moved.uids().values());
    }

    synchronized int size() {
        return uids.size();
    }

    /** Those that can be brought back from there; empty for none. */
    synchronized Optional<Selection> in(MailboxPath mailbox) {
        return era == null || uids.isEmpty() ? Optional.empty() : Optional.of(new Selection(mailbox, era, uids));
    }
}
