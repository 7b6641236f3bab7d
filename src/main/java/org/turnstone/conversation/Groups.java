package org.turnstone.conversation;

/**
 * Which messages belong together, as they come one by one in the order the server received them (ADR 16). A message
 * decides where it goes itself, and never where others do: it joins the conversation of the nearest message it answers.
 * So whoever forges references, or uses another's Message-ID again, adds a card to one conversation and does nothing
 * else. Two conversations become one only where a message that was awaited turns up and both are about the same subject.
 */
final class Groups {

    /** A conversation that has so many goes on in another one: what is done to a row stays bounded. */
    static final int MOST = 100;

    /** How long an answer that names no message may be in coming. */
    private static final int PATIENCE = 14 * 24 * 3600;

    /** So many of the messages that are answered and not there are remembered for those who answer them too. */
    private static final int AWAITED = 3;

    private static final int NONE = LongTable.NONE;

    private final Slots slots;
    private int merges;

    /** Groups by Message-ID, doubled, and one where the message has been seen. */
    final LongTable ids = new LongTable();

    /** The latest group about a subject. */
    final LongTable subjects = new LongTable();

    private final Ints up = new Ints();
    private final Ints newest = new Ints();
    private final Ints size = new Ints();
    private final Ints after = new Ints();
    private final Ints last = new Ints();
    private final Ints subjectHigh = new Ints();
    private final Ints subjectLow = new Ints();

    Groups(Slots slots) {
        this.slots = slots;
    }

    /** Finds the place of a message, which is in its slot already. */
    void join(int slot, Clue clue) {
        int group = roomy(choose(clue), clue.subject());
        put(slot, group);
        for (int i = 0; i < clue.references().size(); i++) {
            boolean remembered = i == 0 || i >= clue.references().size() - AWAITED;
            if (remembered && ids.get(clue.references().get(i)) == NONE) {
                ids.put(clue.references().get(i), group << 1);
            }
        }
        if (clue.id() != 0) {
            ids.put(clue.id(), group << 1 | 1);
        }
    }

    /** Adds a message to a group that is known. */
    void put(int slot, int group) {
        slots.group.set(slot, group);
        slots.next.set(slot, newest.get(group));
        newest.set(group, slot);
        size.set(group, size.get(group) + 1);
        last.set(group, Math.max(last.get(group), slots.received.get(slot)));
    }

    private int choose(Clue clue) {
        int own = clue.id() == 0 ? NONE : ids.get(clue.id());
        if (own != NONE && isSeen(own)) {
            return find(own >> 1);
        }
        int answered = answered(clue, true);
        if (own != NONE) {
            int awaited = find(own >> 1);
            if (answered == NONE) {
                return awaited;
            }
            mergeIfAlike(answered, awaited);
            return find(answered);
        }
        if (answered == NONE) {
            answered = answered(clue, false);
        }
        return answered == NONE && clue.references().size() == 0 ? bySubject(clue) : answered;
    }

    /** The group of the nearest message it answers that is there, or of others that answer the same. */
    private int answered(Clue clue, boolean seen) {
        for (int i = clue.references().size() - 1; i >= 0; i--) {
            long reference = clue.references().get(i);
            int found = reference == clue.id() ? NONE : ids.get(reference);
            if (found != NONE && isSeen(found) == seen) {
                return find(found >> 1);
            }
        }
        return NONE;
    }

    private static boolean isSeen(int found) {
        return (found & 1) == 1;
    }

    /** An answer that names nothing belongs to the latest conversation about it in which its author wrote before. */
    private int bySubject(Clue clue) {
        int found = clue.reply() && clue.subject() != 0 ? subjects.get(clue.subject()) : NONE;
        if (found == NONE) {
            return NONE;
        }
        int group = find(found);
        boolean recent = (long) clue.received() - last.get(group) <= PATIENCE;
        return recent && clue.author() != 0 && wrote(clue.author(), group) ? group : NONE;
    }

    private boolean wrote(int author, int group) {
        for (int slot = newest.get(group); slot >= 0; slot = slots.next.get(slot)) {
            if (slots.author.get(slot) == author) {
                return true;
            }
        }
        return false;
    }

    private void mergeIfAlike(int into, int other) {
        boolean alike = subject(into) != 0 && subject(into) == subject(other);
        if (into == other || !alike || size.get(into) + size.get(other) > MOST) {
            return;
        }
        int end = newest.get(other);
        while (end >= 0 && slots.next.get(end) >= 0) {
            end = slots.next.get(end);
        }
        if (end >= 0) {
            slots.next.set(end, newest.get(into));
            newest.set(into, newest.get(other));
        }
        up.set(other, into);
        merges++;
        size.set(into, size.get(into) + size.get(other));
        last.set(into, Math.max(last.get(into), last.get(other)));
    }

    /** The group itself, or the one that goes on where it is full; a new one where there is none. */
    private int roomy(int chosen, long subject) {
        if (chosen == NONE) {
            return begin(subject);
        }
        int group = chosen;
        while (size.get(group) >= MOST) {
            int further = after.get(group) == NONE ? NONE : find(after.get(group));
            if (further == NONE || further == group) {
                further = begin(subject(group));
                after.set(group, further);
            }
            group = further;
        }
        return group;
    }

    int begin(long subject) {
        int group = up.add(up.size());
        newest.add(-1);
        size.add(0);
        after.add(NONE);
        last.add(0);
        subjectHigh.add((int) (subject >>> 32));
        subjectLow.add((int) subject);
        if (subject != 0) {
            subjects.put(subject, group);
        }
        return group;
    }

    long subject(int group) {
        return (long) subjectHigh.get(group) << 32 | Integer.toUnsignedLong(subjectLow.get(group));
    }

    /** What the group has become since it was merged into others. */
    int find(int group) {
        int root = group;
        while (up.get(root) != root) {
            up.set(root, up.get(up.get(root)));
            root = up.get(root);
        }
        return root;
    }

    /** A message is gone. Its group stays: it may come back in another mailbox, and those who answer it still find it. */
    void remove(int slot) {
        int group = find(slots.group.get(slot));
        int before = -1;
        int at = newest.get(group);
        while (at >= 0 && at != slot) {
            before = at;
            at = slots.next.get(at);
        }
        if (at < 0) {
            return;
        }
        if (before < 0) {
            newest.set(group, slots.next.get(slot));
        } else {
            slots.next.set(before, slots.next.get(slot));
        }
        size.set(group, size.get(group) - 1);
    }

    /** The message added last; from it {@link Slots#next} leads to the others. */
    int newest(int group) {
        return newest.get(group);
    }

    int size(int group) {
        return size.get(group);
    }

    /** How often two have become one. */
    int merges() {
        return merges;
    }

    int count() {
        return up.size();
    }

    long bytes() {
        return ids.bytes() + subjects.bytes() + 7 * up.bytes();
    }
}
