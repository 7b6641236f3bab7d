package org.turnstone.imap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;

/**
 * The order that a selected mailbox was sorted into last. Whatever messages are sorted by never changes, so it holds
 * until one comes or goes; what depends on flags is not kept.
 */
final class SortedUids {

    private @Nullable Arrangement arrangement;
    private List<Uid> uids = List.of();

    @Nullable
    List<Uid> find(Arrangement wanted) {
        return wanted.equals(arrangement) ? uids : null;
    }

    void keep(Arrangement wanted, List<Uid> order) {
        if (wanted.filter().equals(Criterion.ALL)) {
            arrangement = wanted;
            uids = List.copyOf(order);
        }
    }

    /** A message came or went. */
    void forget() {
        arrangement = null;
        uids = List.of();
    }
}
