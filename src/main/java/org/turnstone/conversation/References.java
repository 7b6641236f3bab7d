package org.turnstone.conversation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;

/**
 * The messages that a message says it answers, the nearest last. Of a long list the root and the nearest nine are kept:
 * the ones between lead to the same conversation, and 50 kB of them must not cost more than ten.
 */
final class References {

    static final References NONE = new References(new long[0]);

    private static final int NEAREST = 9;

    private final long[] ids;

    private References(long[] ids) {
        this.ids = ids;
    }

    static References of(Collection<Long> all) {
        if (all.isEmpty()) {
            return NONE;
        }
        long[] every =
                all.stream().filter(Objects::nonNull).mapToLong(Long::longValue).toArray();
        if (every.length <= NEAREST + 1) {
            return new References(every);
        }
        long[] kept = Arrays.copyOfRange(every, every.length - NEAREST - 1, every.length);
        kept[0] = every[0];
        return new References(kept);
    }

    int size() {
        return ids.length;
    }

    long get(int index) {
        return ids[index];
    }
}
