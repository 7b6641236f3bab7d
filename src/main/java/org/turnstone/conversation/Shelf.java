package org.turnstone.conversation;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.UidValidity;

/** One mailbox: the slots of its messages in the order of their UIDs. */
final class Shelf {

    final int number;
    final MailboxPath mailbox;
    final UidValidity validity;
    private final Slots slots;
    private final Ints order = new Ints();
    private boolean sorted = true;

    /** Counts what could move a row. */
    int changes;

    /** UIDNEXT when the mailbox was last compared with the server; 0 where it was not. */
    long uidNext;

    /** Which of its messages have a row, as of when somebody last looked; {@code null} where nobody did. */
    @Nullable
    Heads heads;

    Shelf(int number, MailboxPath mailbox, UidValidity validity, Slots slots) {
        this.number = number;
        this.mailbox = mailbox;
        this.validity = Objects.requireNonNull(validity);
        this.slots = slots;
    }

    void add(int slot) {
        sorted &= order.size() == 0 || uidAt(order.size() - 1) < slots.uid(slot);
        order.add(slot);
        changes++;
    }

    /** After many were added in another order than that of their UIDs. */
    void sort() {
        if (sorted) {
            return;
        }
        long[] byUid = new long[order.size()];
        for (int i = 0; i < byUid.length; i++) {
            byUid[i] = uidAt(i) << 31 | order.get(i);
        }
        Arrays.sort(byUid);
        order.clear();
        for (long entry : byUid) {
            order.add((int) (entry & Integer.MAX_VALUE));
        }
        sorted = true;
    }

    /** Returns its slot, or -1 where there is none. */
    int remove(long uid) {
        int at = firstFrom(uid);
        if (at == size() || uidAt(at) != uid) {
            return -1;
        }
        int slot = order.get(at);
        order.remove(at);
        changes++;
        return slot;
    }

    /** The slot of that message, or -1. */
    int find(long uid) {
        int at = firstFrom(uid);
        return at < size() && uidAt(at) == uid ? order.get(at) : -1;
    }

    /** The place of the first message with that UID or a larger one. */
    int firstFrom(long uid) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uidAt(middle) < uid) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int slotAt(int place) {
        return order.get(place);
    }

    long uidAt(int place) {
        return slots.uid(order.get(place));
    }

    int size() {
        return order.size();
    }

    /** The largest UID, or 0. */
    long last() {
        return size() == 0 ? 0 : uidAt(size() - 1);
    }

    long bytes() {
        return order.bytes();
    }
}
