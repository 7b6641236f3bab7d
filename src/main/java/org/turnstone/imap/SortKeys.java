package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Arrangement.Order;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Uid;

/** Sorts messages for a server that cannot, by reading of each the one thing it is sorted by. */
final class SortKeys {

    /** What answering and forwarding put before a subject, in the languages that mail is mostly written in. */
    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*(?:(?:re|fwd?|fw|aw|wg|antw|sv|vs|rv|tr|ref)\\s*(?:\\[\\d+])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

    private final ImapConnection connection;

    SortKeys(ImapConnection connection) {
        this.connection = connection;
    }

    /** Sorts; a message that could not be read stands at the end. What is alike stays in the order given. */
    List<Uid> sorted(List<Uid> newestFirst, Order order) throws IOException {
        Map<Uid, String> keys = read(newestFirst, order);
        List<Uid> sorted = new ArrayList<>(newestFirst);
        Comparator<String> ascending = Comparator.naturalOrder();
        Comparator<@Nullable String> way = Comparator.nullsLast(order == Order.SIZE ? ascending.reversed() : ascending);
        sorted.sort(Comparator.comparing(keys::get, way));
        return sorted;
    }

    private Map<Uid, String> read(List<Uid> uids, Order order) throws IOException {
        String items = order == Order.SIZE ? "(UID RFC822.SIZE)" : "(UID ENVELOPE)";
        Map<Uid, String> keys = HashMap.newHashMap(uids.size());
        for (String set : UidSet.of(uids)) {
            Command fetch = Command.of("UID FETCH").raw(set).raw(items).expecting(Summaries.ROOM);
            Refusals.requireOkOrGone(connection.run(fetch, response -> {
                if (response.is("FETCH")) {
                    FetchedMessage message = FetchedMessage.read(response);
                    if (message.uid() != null) {
                        keys.put(message.uid(), key(message, order));
                    }
                }
            }));
        }
        return keys;
    }

    private static String key(FetchedMessage message, Order order) {
        Envelope envelope = message.envelope();
        return switch (order) {
            case SIZE -> "%012d".formatted(message.size().bytes());
            case SENDER -> {
                EmailAddress author = envelope == null ? null : envelope.author();
                yield author == null ? "" : author.display().toLowerCase(Locale.ROOT);
            }
            case SUBJECT ->
                envelope == null
                        ? ""
                        : PREFIX.matcher(envelope.subject())
                                .replaceFirst("")
                                .strip()
                                .toLowerCase(Locale.ROOT);
            case NEWEST, OLDEST -> throw new IllegalArgumentException("a mailbox has that order by itself");
        };
    }
}
