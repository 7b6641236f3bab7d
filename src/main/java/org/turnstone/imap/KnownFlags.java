package org.turnstone.imap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * How messages anywhere in the selected mailbox are marked: what the server said of them, asked or not, since it tells
 * every change (RFC 9051 section 7.5.2). So after a NOOP those in here need not be asked for again.
 */
final class KnownFlags {

    /** Some pages of conversations: each connection has one of these. */
    private static final int MOST = 300;

    private final Map<Uid, Set<Flag>> known = new HashMap<>();

    /** {@code null} where it is not known. */
    @Nullable
    Set<Flag> find(Uid uid) {
        return known.get(uid);
    }

    /**
     * These are the flags of a message now.
     *
     * @param uid {@code null} where nobody knows which message it is: it may be any of them
     */
    void heard(@Nullable Uid uid, Set<Flag> flags) {
        if (uid == null || (known.size() >= MOST && !known.containsKey(uid))) {
            known.clear();
        }
        if (uid != null) {
            known.put(uid, Set.copyOf(flags));
        }
    }

    /** We told the server to mark these and to say nothing of it. */
    void marked(Collection<Uid> uids, Set<Flag> flags, boolean add) {
        for (Uid uid : uids) {
            known.computeIfPresent(uid, (_, before) -> {
                Set<Flag> now = new HashSet<>(before);
                if (add) {
                    now.addAll(flags);
                } else {
                    now.removeAll(flags);
                }
                return Set.copyOf(now);
            });
        }
    }

    /**
     * A message went.
     *
     * @param uid {@code null} where nobody knows which: it may be any of them
     */
    void expunged(@Nullable Uid uid) {
        if (uid == null) {
            known.clear();
        } else {
            known.remove(uid);
        }
    }

    /** Something happened whose outcome is not known here. */
    void forget() {
        known.clear();
    }
}
