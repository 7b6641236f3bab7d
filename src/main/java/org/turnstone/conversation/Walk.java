package org.turnstone.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.mail.Uid;

/** Goes along a mailbox from a place and stops at the newest message of each conversation until a page is full. */
final class Walk {

    private final Slots slots;
    private final Groups groups;
    private final Shelf shelf;
    private final Heads heads;

    Walk(Slots slots, Groups groups, Shelf shelf, Heads heads) {
        this.slots = slots;
        this.groups = groups;
        this.shelf = shelf;
        this.heads = heads;
    }

    Slice page(@Nullable PageCursor cursor, int size, IntFunction<Conversation> conversation) {
        int top = shelf.size() - 1;
        if (cursor != null) {
            top = cursor.direction() == Direction.OLDER
                    ? shelf.firstFrom(cursor.anchor().value()) - 1
                    : above(shelf.firstFrom(cursor.anchor().value() + 1), size);
        }
        List<Integer> found = new ArrayList<>(size);
        int place = top;
        int first = 0;
        while (place >= 0 && found.size() < size) {
            if (isNewest(place)) {
                first = found.isEmpty() ? heads.position(place) : first;
                found.add(shelf.slotAt(place));
            }
            place--;
        }
        boolean more = hasHeadAtOrBelow(place);
        boolean less = !found.isEmpty() && hasHeadAbove(top);
        return new Slice(
                found.stream().map(conversation::apply).toList(),
                first,
                heads.total(),
                more ? cursor(Direction.OLDER, found.getLast()) : null,
                less ? cursor(Direction.NEWER, found.getFirst()) : null);
    }

    private PageCursor cursor(Direction direction, int slot) {
        return new PageCursor(direction, Uid.of(slots.uid(slot)), 0);
    }

    /** Where a page begins that ends just above a place; at the top it is filled up. */
    private int above(int from, int size) {
        int found = 0;
        int place = from - 1;
        while (place + 1 < shelf.size() && found < size) {
            place++;
            found += isNewest(place) ? 1 : 0;
        }
        return found < size ? shelf.size() - 1 : place;
    }

    private boolean hasHeadAbove(int place) {
        return place < shelf.size() - 1;
    }

    private boolean hasHeadAtOrBelow(int place) {
        for (int at = place; at >= 0; at--) {
            if (isNewest(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNewest(int place) {
        int slot = shelf.slotAt(place);
        long uid = slots.uid(slot);
        int other = groups.newest(groups.find(slots.group.get(slot)));
        while (other >= 0) {
            if (slots.shelf(other) == shelf.number && slots.uid(other) > uid) {
                return false;
            }
            other = slots.next.get(other);
        }
        return true;
    }
}
