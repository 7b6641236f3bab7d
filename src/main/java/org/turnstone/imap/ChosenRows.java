package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/** Rows named by UID, where they lie apart: flags as they are now, all else out of memory as far as it is there. */
final class ChosenRows {

    private final ImapConnection connection;
    private final KnownFlags marks;
    private final SummaryCache.Shelf shelf;

    ChosenRows(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.marks = mailbox.marks();
        this.shelf = connection.shelf(mailbox);
    }

    /** How these are marked now; what is gone is left out. */
    Map<Uid, Set<Flag>> flags(Collection<Uid> uids) throws IOException {
        connection.refresh();
        Map<Uid, Set<Flag>> flags = new HashMap<>();
        List<Uid> unknown = new ArrayList<>();
        for (Uid uid : uids) {
            Set<Flag> known = marks.find(uid);
            if (known == null) {
                unknown.add(uid);
            } else {
                flags.put(uid, known);
            }
        }
        for (String set : UidSet.of(unknown)) {
            Command command = Command.of("UID FETCH").raw(set).raw("(UID FLAGS)");
            Refusals.requireOkOrGone(connection.run(command, response -> {
                if (response.is("FETCH")) {
                    FetchedMessage message = FetchedMessage.read(response);
                    Uid uid = message.uid();
                    if (uid != null && message.flags() != null) {
                        flags.put(uid, message.flags());
                    }
                }
            }));
        }
        return flags;
    }

    /** The rows of these in the order given, as they are now: those in memory are only asked for their flags. */
    List<MessageSummary> of(Collection<Uid> uids) throws IOException {
        List<MessageSummary> known = known(uids);
        Map<Uid, Set<Flag>> flags =
                flags(known.stream().map(MessageSummary::uid).toList());
        Map<Uid, MessageSummary> rows = new HashMap<>();
        for (MessageSummary row : known) {
            Set<Flag> now = flags.get(row.uid());
            if (now != null) {
                rows.put(row.uid(), row.withFlags(now));
            }
        }
        read(unknown(uids, known)).forEach(row -> rows.put(row.uid(), row));
        return uids.stream().flatMap(uid -> Stream.ofNullable(rows.get(uid))).toList();
    }

    /** The rows of these, in any order, with flags of some earlier time. */
    List<MessageSummary> remembered(Collection<Uid> uids) throws IOException {
        List<MessageSummary> rows = known(uids);
        rows.addAll(read(unknown(uids, rows)));
        return rows;
    }

    private List<MessageSummary> known(Collection<Uid> uids) {
        return uids.stream()
                .flatMap(uid -> Stream.ofNullable(shelf.find(uid)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Uid> unknown(Collection<Uid> uids, List<MessageSummary> known) {
        Set<Uid> found = known.stream().map(MessageSummary::uid).collect(Collectors.toSet());
        return uids.stream().filter(uid -> !found.contains(uid)).toList();
    }

    private List<MessageSummary> read(List<Uid> uids) throws IOException {
        if (uids.isEmpty()) {
            return List.of();
        }
        List<MessageSummary> rows = new Summaries(connection)
                .of(uids).stream().map(Summaries.Row::summary).toList();
        rows.forEach(shelf::keep);
        return rows;
    }
}
