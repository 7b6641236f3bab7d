package org.turnstone.conversation;

import java.util.BitSet;

/**
 * Which messages of a mailbox are the newest of their conversation there, by place: a bit for each. So a place in the
 * list is counted and found without walking there; it holds until the index changes.
 */
final class Heads {

    private final long[] bits;
    private final int total;

    /** How far the index had changed when these were found. */
    final int asOf;

    Heads(Shelf shelf, Slots slots, Groups groups, int asOf) {
        BitSet heads = new BitSet(shelf.size());
        BitSet seen = new BitSet(groups.count());
        for (int place = shelf.size() - 1; place >= 0; place--) {
            int group = groups.find(slots.group.get(shelf.slotAt(place)));
            if (!seen.get(group)) {
                seen.set(group);
                heads.set(place);
            }
        }
        this.bits = heads.toLongArray();
        this.total = heads.cardinality();
        this.asOf = asOf;
    }

    /** How many conversations there are. */
    int total() {
        return total;
    }

    /** How many there are from a place on, towards the newest: where it is one itself, its row's number in the list. */
    int from(int place) {
        int word = place >> 6;
        int above = word < bits.length ? Long.bitCount(bits[word] & (-1L << place)) : 0;
        for (int i = word + 1; i < bits.length; i++) {
            above += Long.bitCount(bits[i]);
        }
        return above;
    }

    /** The place of the head whose row stands there, 1 to {@link #total}. */
    int place(int position) {
        int left = position;
        int word = bits.length - 1;
        while (Long.bitCount(bits[word]) < left) {
            left -= Long.bitCount(bits[word]);
            word--;
        }
        long rest = bits[word];
        while (--left > 0) {
            rest &= ~Long.highestOneBit(rest);
        }
        return (word << 6) + 63 - Long.numberOfLeadingZeros(rest);
    }
}
