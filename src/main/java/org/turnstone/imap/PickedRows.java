package org.turnstone.imap;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.turnstone.mail.Uid;

/** Rows of messages picked one by one: those in memory are only asked for their flags. */
final class PickedRows {

    private final ImapConnection connection;
    private final SummaryCache.Shelf shelf;

    PickedRows(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.shelf = connection.shelf(mailbox);
    }

    /** The rows in the order of the UIDs given; those that are gone are left out. */
    List<MessageSummary> of(Collection<Uid> uids) throws IOException {
        List<Uid> unknown = uids.stream().filter(uid -> shelf.find(uid) == null).toList();
        Map<Uid, MessageSummary> rows = remembered(uids);
        for (Summaries.Row row : new Summaries(connection).of(unknown)) {
            rows.put(row.summary().uid(), row.summary());
            shelf.keep(row.summary());
        }
        return uids.stream().flatMap(uid -> Stream.ofNullable(rows.get(uid))).toList();
    }

    private Map<Uid, MessageSummary> remembered(Collection<Uid> uids) throws IOException {
        Map<Uid, MessageSummary> known = new HashMap<>();
        for (Uid uid : uids) {
            MessageSummary row = shelf.find(uid);
            if (row != null) {
                known.put(uid, row);
            }
        }
        Map<Uid, MessageSummary> marked = new HashMap<>();
        for (String set : UidSet.of(known.keySet())) {
            Command fetch = Command.of("UID FETCH").raw(set).raw("(UID FLAGS)");
            Refusals.requireOkOrGone(connection.run(fetch, response -> {
                if (response.is("FETCH")) {
                    FetchedMessage message = FetchedMessage.read(response);
                    MessageSummary row = message.uid() == null ? null : known.get(message.uid());
                    if (row != null && message.flags() != null) {
                        marked.put(row.uid(), row.withFlags(message.flags()));
                    }
                }
            }));
        }
        return marked;
    }
}
