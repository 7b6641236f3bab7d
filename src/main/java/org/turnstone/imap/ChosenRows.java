package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/** Rows named by UID, where they lie apart: flags as they are now, all else out of memory as far as it is there. */
final class ChosenRows {

    private final ImapConnection connection;
    private final SummaryCache.Shelf shelf;

    ChosenRows(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.shelf = connection.shelf(mailbox);
    }

    /** How these are marked now; what is gone is left out. */
    Map<Uid, Set<Flag>> flags(Collection<Uid> uids) throws IOException {
        Map<Uid, Set<Flag>> flags = new HashMap<>();
        for (String set : UidSet.of(uids)) {
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

    /** The rows of these, in any order, with flags of some earlier time. */
    List<MessageSummary> remembered(Collection<Uid> uids) throws IOException {
        List<MessageSummary> rows = new ArrayList<>(uids.size());
        List<Uid> missing = new ArrayList<>();
        for (Uid uid : uids) {
            MessageSummary known = shelf.find(uid);
            if (known == null) {
                missing.add(uid);
            } else {
                rows.add(known);
            }
        }
        if (!missing.isEmpty()) {
            for (Summaries.Row row : new Summaries(connection).of(missing)) {
                shelf.keep(row.summary());
                rows.add(row.summary());
            }
        }
        return rows;
    }
}
