package org.turnstone.imap;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.turnstone.mail.Uid;

/** Where a UID stands in the list, found without reading the list. */
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
        if (connection.capabilities().esearch()) {
            return (int) Math.min(exists, search.about("COUNT", "1:" + uid).orElse(0));
        }
        int sequence = sequenceOf(Uid.of(uid));
        return sequence > 0 ? sequence : bisect(uid, exists);
    }

    /** The next newer message. */
    Optional<Uid> newerThan(Uid uid, int exists) throws IOException {
        if (uid.value() == 0xffff_ffffL) {
            return Optional.empty();
        }
        if (connection.capabilities().esearch()) {
            // Not "*": that is the last message, even when its UID is smaller (RFC 9051 section 6.4.8).
            return edge("MIN", uid.value() + 1 + ":" + 0xffff_ffffL);
        }
        return at(upTo(uid.value(), exists) + 1, exists);
    }

    /** The next older message. */
    Optional<Uid> olderThan(Uid uid, int exists) throws IOException {
        if (uid.value() == 1) {
            return Optional.empty();
        }
        if (connection.capabilities().esearch()) {
            return edge("MAX", "1:" + (uid.value() - 1));
        }
        int upTo = upTo(uid.value(), exists);
        Optional<Uid> here = at(upTo, exists);
        return here.isPresent() && here.get().equals(uid) ? at(upTo - 1, exists) : here;
    }

    private Optional<Uid> edge(String which, String set) throws IOException {
        var found = search.about(which, set);
        return found.isPresent() && found.getAsLong() > 0 ? Optional.of(Uid.of(found.getAsLong())) : Optional.empty();
    }

    /** The message at a place in the list; empty outside of it. */
    Optional<Uid> at(int sequence, int exists) throws IOException {
        if (sequence < 1 || sequence > exists) {
            return Optional.empty();
        }
        AtomicReference<Uid> found = new AtomicReference<>();
        Refusals.requireOk(connection.run(Command.of("FETCH").raw(sequence + " (UID)"), response -> {
            if (response.is("FETCH") && response.number() == sequence) {
                found.set(FetchedMessage.read(response).uid());
            }
        }));
        return Optional.ofNullable(found.get());
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
            Optional<Uid> there = at(middle, exists);
            if (there.isPresent() && there.get().value() <= uid) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
