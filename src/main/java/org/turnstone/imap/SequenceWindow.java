package org.turnstone.imap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * Which message stands where in the selected mailbox, for one run of sequence numbers that was read lately. What the
 * server tells unasked keeps it true: no EXPUNGE and no change of flags is ever left out (RFC 9051 sections 5.2, 7.5.1
 * and 7.5.2), so after a NOOP the rows in here need not be asked for again.
 */
final class SequenceWindow {

    /** Ten pages; a signed-in person may have several connections. */
    private static final int LONGEST = 500;

    private final List<Standing> run = new ArrayList<>();
    private int first = 1;
    private int expunges;

    /** One message as it stands. */
    record Standing(Uid uid, Set<Flag> flags) {

        Standing {
            flags = Set.copyOf(flags);
        }
    }

    /** How many messages went so far: sequence numbers read at another count are not those of now. */
    int expunges() {
        return expunges;
    }

    /**
     * Takes in neighbours, the lowest sequence number first; what does not adjoin them is forgotten.
     *
     * @param asOf {@link #expunges} when their numbers were asked for: a UID FETCH behind it may have told of messages
     *     that went (RFC 9051 section 7.5.1), and then the numbers are old
     */
    void learn(int asOf, int from, List<Standing> neighbours) {
        if (neighbours.isEmpty() || asOf != expunges) {
            return;
        }
        int end = first + run.size();
        int newEnd = from + neighbours.size();
        boolean adjoins = !run.isEmpty() && from <= end && newEnd >= first;
        int span = Math.max(end, newEnd) - Math.min(first, from);
        if (!adjoins || span > LONGEST) {
            run.clear();
            run.addAll(neighbours);
            first = from;
            return;
        }
        List<Standing> below = from > first ? List.copyOf(run.subList(0, from - first)) : List.of();
        List<Standing> above = newEnd < end ? List.copyOf(run.subList(newEnd - first, run.size())) : List.of();
        run.clear();
        run.addAll(below);
        run.addAll(neighbours);
        run.addAll(above);
        first = Math.min(first, from);
    }

    /** The messages with these sequence numbers, the lowest first; empty unless all are known. */
    Optional<List<Standing>> between(int from, int to) {
        if (from < first || to >= first + run.size()) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(run.subList(from - first, to + 1 - first)));
    }

    /** The message with this sequence number; {@code null} where it is not known. */
    @Nullable
    Uid at(int sequence) {
        int index = sequence - first;
        return index < 0 || index >= run.size() ? null : run.get(index).uid();
    }

    /** The message, where it is among those known. */
    Optional<Standing> find(Uid uid) {
        int index = indexOf(uid);
        return index < 0 ? Optional.empty() : Optional.of(run.get(index));
    }

    /**
     * What stands next to a message; empty where that is not known.
     *
     * @param exists how many messages there are, to know the ends of the mailbox
     */
    Optional<Neighbours> around(Uid uid, int exists) {
        int index = indexOf(uid);
        boolean newest = first + index == exists;
        boolean oldest = first + index == 1;
        if (index < 0 || (index == 0 && !oldest) || (index == run.size() - 1 && !newest)) {
            return Optional.empty();
        }
        return Optional.of(new Neighbours(
                newest ? Optional.empty() : Optional.of(run.get(index + 1).uid()),
                oldest ? Optional.empty() : Optional.of(run.get(index - 1).uid())));
    }

    /** UIDs ascend with sequence numbers (RFC 9051 section 2.3.1.1); negative where it is not there. */
    private int indexOf(Uid uid) {
        return Collections.binarySearch(run, new Standing(uid, Set.of()), Comparator.comparing(Standing::uid));
    }

    /** We told the server to mark these and to say nothing of it. */
    void marked(Collection<Uid> uids, Set<Flag> flags, boolean add) {
        for (Uid uid : uids) {
            int index = indexOf(uid);
            if (index >= 0) {
                Set<Flag> now = new HashSet<>(run.get(index).flags());
                if (add) {
                    now.addAll(flags);
                } else {
                    now.removeAll(flags);
                }
                run.set(index, new Standing(uid, now));
            }
        }
    }

    /** A FETCH response said this of a message; a UID that contradicts what is known here ends all trust in it. */
    void heard(int sequence, @Nullable Uid uid, @Nullable Set<Flag> flags) {
        int index = sequence - first;
        if (index < 0 || index >= run.size()) {
            return;
        }
        Standing known = run.get(index);
        if (uid != null && !uid.equals(known.uid())) {
            run.clear();
        } else if (flags != null) {
            run.set(index, new Standing(known.uid(), flags));
        }
    }

    void expunged(long sequence) {
        expunges++;
        if (sequence < 1) {
            run.clear();
        } else if (sequence < first) {
            first--;
        } else if (sequence < first + run.size()) {
            run.remove((int) (sequence - first));
        }
    }

    /** Forgets everything: something happened whose outcome is not known here. */
    void forget() {
        run.clear();
    }
}
