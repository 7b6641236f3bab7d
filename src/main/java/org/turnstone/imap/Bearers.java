package org.turnstone.imap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * Which messages of the selected mailbox bear a keyword, for keywords that few messages bear. Found out once, and kept
 * true by what the server tells unasked; what it does not tell well enough ends the knowledge.
 */
final class Bearers {

    private final Map<Flag, NavigableSet<Uid>> known = new HashMap<>();

    /** In ascending order; {@code null} where it is not known. */
    @Nullable
    List<Uid> find(Flag keyword) {
        NavigableSet<Uid> uids = known.get(keyword);
        return uids == null ? null : List.copyOf(uids);
    }

    void keep(Flag keyword, Collection<Uid> uids) {
        known.put(keyword, new TreeSet<>(uids));
    }

    /**
     * These are the flags of a message now.
     *
     * @param uid {@code null} where nobody knows which message it is
     */
    void heard(@Nullable Uid uid, Set<Flag> flags) {
        if (uid == null) {
            known.entrySet()
                    .removeIf(entry ->
                            flags.contains(entry.getKey()) || !entry.getValue().isEmpty());
            return;
        }
        known.forEach((keyword, uids) -> {
            if (flags.contains(keyword)) {
                uids.add(uid);
            } else {
                uids.remove(uid);
            }
        });
    }

    /** We told the server to mark these and to say nothing of it. */
    void marked(Collection<Uid> uids, Set<Flag> flags, boolean add) {
        for (Flag flag : flags) {
            NavigableSet<Uid> bearing = known.get(flag);
            if (bearing != null && add) {
                bearing.addAll(uids);
            } else if (bearing != null) {
                uids.forEach(bearing::remove);
            }
        }
    }

    /** A message went: where none is borne by any, none that bore it can have gone. */
    void expunged() {
        known.values().removeIf(uids -> !uids.isEmpty());
    }

    /** A message came, which may bear anything; or something happened whose outcome is not known here. */
    void forget() {
        known.clear();
    }
}
