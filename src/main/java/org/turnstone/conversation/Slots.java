package org.turnstone.conversation;

import java.time.Instant;

/** Every message that is known, one a slot, in columns of four bytes. */
final class Slots {

    final Ints uid = new Ints();
    final Ints received = new Ints();
    /** Half of the hash of the Message-ID: enough to tell copies within one conversation. */
    final Ints id = new Ints();

    final Ints author = new Ints();
    /** The number of its mailbox, doubled, and one where the person wrote it. */
    final Ints place = new Ints();
    /** Its group when it was added: {@link Groups#find} says which one that has become. */
    final Ints group = new Ints();
    /** The one added to the group before it, or -1. */
    final Ints next = new Ints();

    int add(int shelf, Clue clue) {
        received.add(clue.received());
        id.add((int) clue.id());
        author.add(clue.author());
        place.add(shelf << 1 | (clue.mine() ? 1 : 0));
        group.add(-1);
        next.add(-1);
        return uid.add((int) clue.uid());
    }

    /** UIDs are numbers of 32 bits without a sign; 0 for a message that is gone. */
    long uid(int slot) {
        return Integer.toUnsignedLong(uid.get(slot));
    }

    Instant received(int slot) {
        return Instant.ofEpochSecond(received.get(slot));
    }

    int shelf(int slot) {
        return place.get(slot) >> 1;
    }

    boolean mine(int slot) {
        return (place.get(slot) & 1) == 1;
    }

    int size() {
        return uid.size();
    }

    /** Whether a message by that author, which is still there, came before that second. */
    boolean holdsOneBy(int by, int before) {
        for (int slot = 0; slot < size(); slot++) {
            if (author.get(slot) == by && received.get(slot) < before && uid(slot) != 0) {
                return true;
            }
        }
        return false;
    }

    long bytes() {
        return 7 * uid.bytes();
    }
}
