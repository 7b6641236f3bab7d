package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.imap.Arrangement.Order;
import org.turnstone.mail.Uid;

/** All messages that match, in the order wanted: by the server where it sorts (RFC 5256, 5957), else here. */
final class Sorting {

    private final ImapConnection connection;
    private final Finder finder;

    Sorting(ImapConnection connection, Finder finder) {
        this.connection = connection;
        this.finder = finder;
    }

    List<Uid> of(Arrangement wanted) throws IOException {
        return switch (wanted.order()) {
            case NEWEST -> finder.matching(wanted.filter()).reversed();
            case OLDEST -> finder.matching(wanted.filter());
            case SENDER, SUBJECT, SIZE -> connection.capabilities().sort() ? byTheServer(wanted) : here(wanted);
        };
    }

    /**
     * Asked twice for what is sorted by text: Dovecot 2.3 puts a message that it has not sorted before anywhere among
     * those that are alike, and where it belongs only by the next time.
     */
    private List<Uid> byTheServer(Arrangement wanted) throws IOException {
        if (wanted.order() != Order.SIZE) {
            sort(wanted);
        }
        return sort(wanted);
    }

    private List<Uid> sort(Arrangement wanted) throws IOException {
        List<Uid> sorted = new ArrayList<>();
        Command command = Command.of("UID SORT").raw(key(wanted.order())).raw(UTF_8.name());
        SearchKeys.keys(command, wanted.filter(), connection.capabilities(), UTF_8);
        Refusals.requireOk(connection.run(command.expecting(Search.ROOM), response -> {
            if (response.is("SORT")) {
                Tokens data = response.data();
                while (data.atNumber()) {
                    sorted.add(data.uid());
                    data.skipSpaces();
                }
            }
        }));
        return sorted;
    }

    private String key(Order order) {
        return switch (order) {
            case SENDER ->
                connection.capabilities().has("SORT=DISPLAY")
                        ? "(DISPLAYFROM REVERSE ARRIVAL)"
                        : "(FROM REVERSE ARRIVAL)";
            case SUBJECT -> "(SUBJECT REVERSE ARRIVAL)";
            case SIZE -> "(REVERSE SIZE REVERSE ARRIVAL)";
            case NEWEST -> "(REVERSE ARRIVAL)";
            case OLDEST -> "(ARRIVAL)";
        };
    }

    private List<Uid> here(Arrangement wanted) throws IOException {
        List<Uid> newestFirst = finder.matching(wanted.filter()).reversed();
        return new SortKeys(connection).sorted(newestFirst, wanted.order());
    }
}
