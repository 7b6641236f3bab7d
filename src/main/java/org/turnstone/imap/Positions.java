package org.turnstone.imap;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.mail.Uid;

/**
 * Where a UID stands in the list, found without reading the list. A message tells its own sequence number; a
 * search for the UIDs next to it takes Dovecot 16 ms among 100,000, so it is asked only about messages that are gone.
 */
final class Positions {

    private final ImapConnection connection;
    private final Search search;

    Positions(ImapConnection connection) {
        this.connection = connection;
        this.search = new Search(connection);
    }

    /** How many messages have a UID up to this one: the sequence number of the message itself, if it is there. */
    int upTo(long uid, int exists) throws IOException {
        if (uid < 1 || exists == 0) {
            return 0;
        }
        int sequence = sequenceOf(Uid.of(uid));
        if (sequence > 0) {
            return sequence;
        }
        return connection.capabilities().esearch()
                ? (int) Math.min(exists, search.about("COUNT", "1:" + uid).orElse(0))
                : bisect(uid, exists);
    }

    /** How many messages have a smaller UID. */
    int below(Uid uid, int exists) throws IOException {
        int sequence = sequenceOf(uid);
        return sequence > 0 ? sequence - 1 : upTo(uid.value() - 1, exists);
    }

    /** The last message of the mailbox, or one that was behind it; asks only where it is not known already. */
    Optional<Uid> newest(Selection mailbox, int exists) throws IOException {
        if (exists == 0) {
            return Optional.empty();
        }
        Optional<Uid> known = mailbox.newest();
        if (known.isPresent()) {
            return known;
        }
        Optional<List<SequenceWindow.Standing>> last = mailbox.window().between(exists, exists);
        return last.isPresent() ? last.map(standing -> standing.getFirst().uid()) : at(exists);
    }

    /** The message with this sequence number. */
    Optional<Uid> at(int sequence) throws IOException {
        return Optional.ofNullable(uids(sequence, sequence).get(sequence));
    }

    /** What stands next to a message, or to the place where it was. */
    Neighbours around(Uid uid, int exists) throws IOException {
        int place = upTo(uid.value(), exists);
        Map<Integer, Uid> there = uids(Math.max(1, place - 1), Math.min(exists, place + 1));
        boolean present = uid.equals(there.get(place));
        Optional<Uid> newer = Optional.ofNullable(there.get(place + 1));
        Optional<Uid> older = Optional.ofNullable(there.get(present ? place - 1 : place));
        // A message that went between the two questions has moved the numbers: what does not fit is left out.
        return new Neighbours(
                newer.filter(found -> found.compareTo(uid) > 0), older.filter(found -> found.compareTo(uid) < 0));
    }

    /** The messages with these sequence numbers; those that went meanwhile are left out. */
    Map<Integer, Uid> uids(int first, int last) throws IOException {
        Map<Integer, Uid> found = new HashMap<>();
        if (first <= last) {
            Command command = Command.of("FETCH").raw(first + ":" + last).raw("(UID)");
            Refusals.requireOkOrGone(connection.run(command, response -> {
                if (response.is("FETCH")) {
                    FetchedMessage message = FetchedMessage.read(response);
                    Uid uid = message.uid();
                    if (uid != null) {
                        found.put(message.sequence(), uid);
                    }
                }
            }));
        }
        return found;
    }

    /** Its sequence number, or 0 where it is gone. */
    private int sequenceOf(Uid uid) throws IOException {
        int[] sequence = {0};
        Refusals.requireOk(connection.run(Command.of("UID FETCH").raw(uid + " (UID)"), response -> {
            if (response.is("FETCH")) {
                FetchedMessage message = FetchedMessage.read(response);
                if (uid.equals(message.uid())) {
                    sequence[0] = message.sequence();
                }
            }
        }));
        return sequence[0];
    }

    /** Some seventeen small questions for 100,000 messages: only for servers without ESEARCH, when the message is gone. */
    private int bisect(long uid, int exists) throws IOException {
        int low = 0;
        int high = exists;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            Uid there = uids(middle, middle).get(middle);
            if (there != null && there.value() <= uid) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
