package org.turnstone.imap;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Arrangement.Order;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.mail.Uid;

/**
 * Cuts pages out of a mailbox that is filtered or sorted: the server names all that match, and only the rows of the page
 * are read. A cursor's hint is the place among those.
 */
final class ArrangedPager {

    private final ImapConnection connection;
    private final Selection mailbox;
    private final Finder finder;

    ArrangedPager(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
        this.finder = new Finder(connection, mailbox.validity());
    }

    MessagePage page(Arrangement wanted, @Nullable PageCursor cursor, int size) throws IOException {
        connection.refresh();
        List<Uid> order = order(wanted);
        int edge = cursor == null ? 0 : place(wanted.order(), order, cursor);
        int from = PageCursor.above(cursor, edge, order.size(), size);
        Taken taken = Structural.isNeededFor(wanted.filter())
                ? checked(order, from, size, finder.inspection(wanted.filter()))
                : new Taken(
                        order.subList(from, Math.min(order.size(), from + size)), Math.min(order.size(), from + size));
        return page(order, from, taken);
    }

    /** All that may match, in the order wanted. Sorting by the server's account takes it a while, and what has not changed need not be sorted again. */
    List<Uid> order(Arrangement wanted) throws IOException {
        List<Uid> known = mailbox.sorted().find(wanted);
        if (known != null) {
            return known;
        }
        List<Uid> order = new Sorting(connection, finder).of(wanted);
        mailbox.sorted().keep(wanted, order);
        return order;
    }

    /**
     * Where the page begins or ends: behind the anchor. When that has gone others before it may have gone too: by age it
     * is known where it stood among those that are left, in every other order only where it stood before it went.
     */
    private static int place(Order by, List<Uid> order, PageCursor cursor) {
        int index =
                switch (by) {
                    case NEWEST -> Collections.binarySearch(order, cursor.anchor(), Comparator.reverseOrder());
                    case OLDEST -> Collections.binarySearch(order, cursor.anchor());
                    case SENDER, SUBJECT, SIZE -> order.indexOf(cursor.anchor());
                };
        if (index >= 0) {
            return cursor.direction() == Direction.OLDER ? index + 1 : index;
        }
        return switch (by) {
            case NEWEST, OLDEST -> -index - 1;
            case SENDER, SUBJECT, SIZE -> Math.min(cursor.sequenceHint(), order.size());
        };
    }

    /**
     * What a page holds.
     *
     * @param end how far one looked for it
     */
    private record Taken(List<Uid> uids, int end) {}

    private static Taken checked(List<Uid> order, int from, int size, Inspection inspection) throws IOException {
        List<Uid> candidates = order.subList(from, order.size());
        Inspection.Looked looked = inspection.until(size, candidates);
        List<Uid> found = looked.good();
        if (found.size() <= size) {
            return new Taken(found, from + looked.looked());
        }
        List<Uid> taken = found.subList(0, size);
        return new Taken(taken, from + candidates.indexOf(taken.getLast()) + 1);
    }

    private MessagePage page(List<Uid> order, int from, Taken taken) throws IOException {
        PageCursor newer =
                from > 0 && from < order.size() ? new PageCursor(Direction.NEWER, order.get(from), from) : null;
        PageCursor older = taken.end() < order.size()
                ? new PageCursor(Direction.OLDER, order.get(taken.end() - 1), taken.end())
                : null;
        return new MessagePage(
                mailbox.validity(),
                order.size(),
                new ChosenRows(connection, mailbox).of(taken.uids()),
                older,
                newer,
                order.isEmpty() ? 0 : from + 1);
    }
}
