package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.mime.Envelopes;
import org.turnstone.mime.Headers;

/** Rows read from the header itself, for messages whose ENVELOPE cannot be read (F20). */
final class HeaderRows {

    /** What a row needs stands in the first of it; the rest of a header bomb stays where it is (M04). */
    private static final int HEADER = 64 * 1024;

    private HeaderRows() {}

    static void fetch(ImapConnection connection, String verb, String set, Map<Integer, Summaries.Row> rows)
            throws IOException {
        Command command = Command.of(verb)
                .raw(set)
                .raw("(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER]<0." + HEADER + ">)")
                .expecting(HEADER);
        // A NO is the answer to a message that is gone by now.
        connection.run(command, response -> {
            if (response.is("FETCH")) {
                Summaries.Row row = row(FetchedMessage.read(response));
                if (row != null) {
                    rows.put(row.sequence(), row);
                }
            }
        });
    }

    private static Summaries.@Nullable Row row(FetchedMessage message) {
        Uid uid = message.uid();
        byte[] header = message.section("HEADER");
        Instant receivedAt = message.receivedAt();
        if (uid == null || header == null || receivedAt == null) {
            return null;
        }
        Headers headers = Headers.parse(header);
        String type = headers.first("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
        MessageSummary summary = new MessageSummary(
                uid,
                Envelopes.of(headers),
                message.flags() == null ? Set.of() : message.flags(),
                message.size(),
                receivedAt,
                type.startsWith("multipart/mixed"),
                type.startsWith("text/calendar"),
                "");
        return new Summaries.Row(message.sequence(), summary, null);
    }
}
