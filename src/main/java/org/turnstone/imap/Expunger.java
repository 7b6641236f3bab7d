package org.turnstone.imap;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;
import org.turnstone.problem.ServerRefused;

/** Deletes for good what it is told to, and nothing else (I05). */
final class Expunger {

    private static final Set<Flag> DELETED = Set.of(Flag.DELETED);

    private final ImapConnection connection;
    private final Selection mailbox;
    private final FlagStore flags;
    private final Search search;

    Expunger(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
        this.flags = new FlagStore(connection, mailbox);
        this.search = new Search(connection);
    }

    /** Returns how many there were. */
    int expunge(Collection<Uid> uids) throws IOException {
        if (!mailbox.keeps(Flag.DELETED)) {
            throw new ServerRefused(ServerRefused.Reason.NOT_ALLOWED, null, null);
        }
        int present = flags.add(uids, DELETED);
        if (present == 0) {
            return 0;
        }
        if (connection.capabilities().uidplus()) {
            for (String set : UidSet.of(uids)) {
                Refusals.requireOk(connection.run(Command.of("UID EXPUNGE").raw(set)));
            }
        } else {
            expungeAllBut(others(uids));
        }
        return present;
    }

    /** Deletes for good those of these that carry the mark now, and returns how many there were. */
    int expungeMarked(Collection<Uid> uids) throws IOException {
        Set<Uid> ours = new HashSet<>(uids);
        Map<Boolean, List<Uid>> marked =
                search.all(search.begin().raw("DELETED")).stream().collect(Collectors.partitioningBy(ours::contains));
        List<Uid> going = marked.getOrDefault(true, List.of());
        if (!going.isEmpty() && connection.capabilities().uidplus()) {
            for (String set : UidSet.of(going)) {
                Refusals.requireOk(connection.run(Command.of("UID EXPUNGE").raw(set)));
            }
        } else if (!going.isEmpty()) {
            expungeAllBut(marked.getOrDefault(false, List.of()));
        }
        return going.size();
    }

    private List<Uid> others(Collection<Uid> uids) throws IOException {
        Set<Uid> ours = new HashSet<>(uids);
        return search.all(search.begin().raw("DELETED")).stream()
                .filter(uid -> !ours.contains(uid))
                .toList();
    }

    /**
     * Without UIDPLUS, EXPUNGE takes every message that is marked. What others have marked is unmarked meanwhile and
     * marked again: should we be cut off in between, a message stays that somebody wanted gone, and none goes that
     * somebody wanted.
     */
    private void expungeAllBut(List<Uid> others) throws IOException {
        flags.remove(others, DELETED);
        try {
            Refusals.requireOk(connection.run(Command.of("EXPUNGE")));
        } finally {
            if (!connection.isBroken()) {
                flags.add(others, DELETED);
            }
        }
    }
}
