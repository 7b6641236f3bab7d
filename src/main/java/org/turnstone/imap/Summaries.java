package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Uid;

/** Reads rows of a list in one command, and again in a humbler way those that a server describes badly (F20). */
final class Summaries {

    /** Large enough for an envelope with the recipients of a whole company. */
    static final long ROOM = 8L * 1024 * 1024;

    private static final String ITEMS = "UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE";

    private final ImapConnection connection;

    Summaries(ImapConnection connection) {
        this.connection = connection;
    }

    /** The rows of a range of sequence numbers, newest first. */
    List<Row> between(int first, int last) throws IOException {
        Map<Integer, Row> rows = new HashMap<>();
        boolean preview = connection.capabilities().preview();
        fetch("FETCH", first + ":" + last, preview, rows);
        int[] missing = IntStream.rangeClosed(first, last)
                .filter(number -> !rows.containsKey(number))
                .toArray();
        for (int sequence : missing) {
            HeaderRows.fetch(connection, "FETCH", Integer.toString(sequence), rows);
        }
        return finished(rows, preview);
    }

    /** The rows of these messages, newest first. */
    List<Row> of(Collection<Uid> uids) throws IOException {
        Map<Integer, Row> rows = new HashMap<>();
        boolean preview = connection.capabilities().preview();
        for (String set : UidSet.of(uids)) {
            fetch("UID FETCH", set, preview, rows);
        }
        Set<Uid> found = rows.values().stream().map(row -> row.summary().uid()).collect(Collectors.toSet());
        List<Uid> missing = uids.stream().filter(uid -> !found.contains(uid)).toList();
        for (String set : UidSet.of(missing)) {
            HeaderRows.fetch(connection, "UID FETCH", set, rows);
        }
        return finished(rows, preview);
    }

    private List<Row> finished(Map<Integer, Row> rows, boolean preview) throws IOException {
        List<Row> newestFirst =
                new ArrayList<>(new TreeMap<>(rows).descendingMap().values());
        newestFirst.sort(Comparator.comparingInt(Row::sequence).reversed());
        return preview ? newestFirst : new Previews(connection).added(newestFirst);
    }

    private void fetch(String verb, String set, boolean preview, Map<Integer, Row> rows) throws IOException {
        Command command = Command.of(verb).raw(set).raw("(" + ITEMS + (preview ? " PREVIEW)" : ")"));
        Status status = connection.run(command.expecting(ROOM), response -> {
            if (response.is("FETCH")) {
                Row row = row(FetchedMessage.read(response));
                if (row != null) {
                    rows.put(row.sequence(), row);
                }
            }
        });
        Refusals.requireOkOrGone(status);
    }

    private static @Nullable Row row(FetchedMessage message) {
        Uid uid = message.uid();
        Envelope envelope = message.envelope();
        Instant receivedAt = message.receivedAt();
        if (uid == null || envelope == null || receivedAt == null) {
            return null;
        }
        BodyStructure structure = message.structure();
        String preview = message.preview();
        MessageSummary summary = new MessageSummary(
                uid,
                envelope,
                message.flags() == null ? Set.of() : message.flags(),
                message.size(),
                receivedAt,
                structure != null && Attachments.any(structure),
                structure != null && Attachments.anyInvitation(structure),
                preview == null ? "" : Previews.shortened(preview));
        return new Row(message.sequence(), summary, structure);
    }

    /**
     * A row with what it takes to find its preview.
     *
     * @param structure {@code null} where the server describes it badly
     */
    record Row(int sequence, MessageSummary summary, @Nullable BodyStructure structure) {

        Row withPreview(String preview) {
            return new Row(sequence, summary.withPreview(preview), structure);
        }
    }
}
