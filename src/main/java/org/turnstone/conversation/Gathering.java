package org.turnstone.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.mail.Uid;

/** Gathers messages of one mailbox into their conversations, the one with the newest message here first. */
final class Gathering {

    private final Slots slots;
    private final Groups groups;
    private final Shelf shelf;

    Gathering(Slots slots, Groups groups, Shelf shelf) {
        this.slots = slots;
        this.groups = groups;
        this.shelf = shelf;
    }

    /**
     * A conversation with those of its messages that were asked for.
     *
     * @param head its newest message here, whether that was asked for or not
     */
    record Gathered(Uid head, List<Uid> uids) {}

    /** What is not known is passed over. */
    List<Gathered> of(Collection<Uid> uids) {
        Map<Integer, List<Uid>> byGroup = new HashMap<>();
        for (Uid uid : uids) {
            int slot = shelf.find(uid.value());
            if (slot >= 0) {
                byGroup.computeIfAbsent(groups.find(slots.group.get(slot)), _ -> new ArrayList<>())
                        .add(uid);
            }
        }
        List<Gathered> gathered = new ArrayList<>(byGroup.size());
        byGroup.forEach((group, some) -> gathered.add(new Gathered(head(group), some)));
        gathered.sort(Comparator.comparing(Gathered::head).reversed());
        return gathered;
    }

    private Uid head(int group) {
        long newest = 0;
        for (int slot = groups.newest(group); slot >= 0; slot = slots.next.get(slot)) {
            if (slots.shelf(slot) == shelf.number) {
                newest = Math.max(newest, slots.uid(slot));
            }
        }
        return Uid.of(newest);
    }
}
