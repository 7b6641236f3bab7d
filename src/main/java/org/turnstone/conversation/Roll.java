package org.turnstone.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;

/**
 * Calls the messages of one conversation together, as seen from one mailbox. A copy is a message with the same Message-ID
 * that the server received in the same second and keeps in another mailbox: it is counted once. Whoever merely uses a
 * Message-ID again does not have that second, so nothing is ever hidden behind another message.
 */
final class Roll {

    private final Slots slots;
    private final Shelves shelves;
    private final int here;
    private final int shown;

    /**
     * @param here the number of the mailbox that is looked at
     * @param shown the message looked from: it is never taken for a copy of another
     */
    Roll(Slots slots, Shelves shelves, int here, int shown) {
        this.slots = slots;
        this.shelves = shelves;
        this.here = here;
        this.shown = shown;
    }

    /** Which message it is, by what cannot be forged together. */
    private record Identity(int id, int received) {}

    Conversation of(int newest) {
        List<Integer> all = all(newest);
        List<Uid> uids = all.stream()
                .filter(slot -> slots.shelf(slot) == here)
                .map(slots::uid)
                .sorted(Comparator.reverseOrder())
                .map(Uid::of)
                .toList();
        Map<Identity, Integer> kept = new HashMap<>();
        List<Integer> counted = new ArrayList<>();
        all.sort(Comparator.<Integer>comparingInt(this::rank).thenComparingInt(Integer::intValue));
        for (int slot : all) {
            Identity identity = new Identity(slots.id.get(slot), slots.received.get(slot));
            Integer first = slots.id.get(slot) == 0 ? null : kept.putIfAbsent(identity, slot);
            if (first == null || slots.shelf(first) == slots.shelf(slot)) {
                counted.add(slot);
            }
        }
        counted.sort(Comparator.<Integer>comparingInt(slots.received::get).thenComparingInt(Integer::intValue));
        return new Conversation(counted.stream().map(this::member).toList(), uids);
    }

    /** Each of them, copies too. */
    List<MessageRef> everyOf(int newest) {
        return all(newest).stream().map(slot -> member(slot).ref()).toList();
    }

    private List<Integer> all(int newest) {
        List<Integer> all = new ArrayList<>();
        for (int slot = newest; slot >= 0; slot = slots.next.get(slot)) {
            all.add(slot);
        }
        return all;
    }

    /** What is looked at comes before its copies elsewhere. */
    private int rank(int slot) {
        if (slot == shown) {
            return 0;
        }
        return slots.shelf(slot) == here ? 1 : 2 + slots.shelf(slot);
    }

    private Member member(int slot) {
        Shelf shelf = shelves.get(slots.shelf(slot));
        return new Member(
                new MessageRef(shelf.mailbox, shelf.validity, Uid.of(slots.uid(slot))),
                Instant.ofEpochSecond(slots.received.get(slot)),
                slots.author.get(slot),
                slots.mine(slot));
    }
}
