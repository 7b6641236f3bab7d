package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.SequenceWindow.Standing;
import org.turnstone.imap.Summaries.Row;
import org.turnstone.mail.Uid;

/**
 * Rows out of memory as far as they are there, and from the server as far as they are not: nothing is asked for a page
 * that is known, one short command for one that another connection knows, one long one for a page nobody has read.
 */
final class KnownRows {

    /** How far from a place one looks for messages that are known: UIDs may have gaps. */
    private static final int NEAR = 16;

    private final ImapConnection connection;
    private final SequenceWindow window;
    private final SummaryCache.Shelf shelf;

    KnownRows(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.window = mailbox.window();
        this.shelf = connection.shelf(mailbox);
    }

    /**
     * The rows of a range of sequence numbers, newest first; those nobody can read are left out.
     *
     * @param edge a UID at the edge of the range, to tell whether it may be known; 0 for none
     */
    List<Row> between(int first, int last, long edge) throws IOException {
        Optional<List<Standing>> standing = window.between(first, last);
        if (standing.isEmpty() && isKnownNear(edge)) {
            standing = standing(first, last);
        }
        return standing.isPresent() ? known(first, standing.get()) : unknown(first, last);
    }

    private boolean isKnownNear(long edge) {
        return edge > 0
                && LongStream.rangeClosed(Math.max(1, edge - NEAR), Math.min(0xffff_ffffL, edge + NEAR))
                        .anyMatch(uid -> shelf.find(Uid.of(uid)) != null);
    }

    /** Where everything stands now, and how it is marked; empty where the server says less than it should. */
    private Optional<List<Standing>> standing(int first, int last) throws IOException {
        List<@Nullable Standing> heard = new ArrayList<>(Collections.nCopies(last - first + 1, null));
        int asOf = window.expunges();
        Command command = Command.of("FETCH").raw(first + ":" + last).raw("(UID FLAGS)");
        Refusals.requireOkOrGone(connection.run(command, response -> {
            if (response.is("FETCH")) {
                FetchedMessage message = FetchedMessage.read(response);
                int index = message.sequence() - first;
                Uid uid = message.uid();
                if (index >= 0 && index < heard.size() && uid != null && message.flags() != null) {
                    heard.set(index, new Standing(uid, message.flags()));
                }
            }
        }));
        if (heard.contains(null)) {
            return Optional.empty();
        }
        List<Standing> all = heard.stream().map(Objects::requireNonNull).toList();
        window.learn(asOf, first, all);
        return Optional.of(all);
    }

    private List<Row> known(int first, List<Standing> standing) throws IOException {
        Map<Uid, MessageSummary> read = read(standing);
        List<Row> rows = new ArrayList<>(standing.size());
        for (int index = standing.size() - 1; index >= 0; index--) {
            Standing message = standing.get(index);
            MessageSummary summary = read.getOrDefault(message.uid(), shelf.find(message.uid()));
            if (summary != null) {
                rows.add(new Row(first + index, summary.withFlags(message.flags()), null));
            }
        }
        return rows;
    }

    /** Those that are not on the shelf, from the server. */
    private Map<Uid, MessageSummary> read(List<Standing> standing) throws IOException {
        List<Uid> missing = standing.stream()
                .map(Standing::uid)
                .filter(uid -> shelf.find(uid) == null)
                .toList();
        Map<Uid, MessageSummary> read = new HashMap<>();
        if (!missing.isEmpty()) {
            for (Row row : new Summaries(connection).of(missing)) {
                read.put(row.summary().uid(), row.summary());
                shelf.keep(row.summary());
            }
        }
        return read;
    }

    private List<Row> unknown(int first, int last) throws IOException {
        int asOf = window.expunges();
        List<Row> rows = new Summaries(connection).between(first, last);
        rows.forEach(row -> shelf.keep(row.summary()));
        if (rows.size() == last - first + 1) {
            List<Standing> standing = rows.reversed().stream()
                    .map(row -> new Standing(row.summary().uid(), row.summary().flags()))
                    .toList();
            window.learn(asOf, first, standing);
        }
        return rows;
    }
}
