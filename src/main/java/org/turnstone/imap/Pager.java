package org.turnstone.imap;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.imap.Summaries.Row;

/**
 * Cuts pages out of a mailbox by sequence number within the state at hand, and holds on to them by UID: nothing here
 * depends on how much the mailbox holds.
 */
final class Pager {

    private static final int LARGEST_PAGE = 1000;

    private final ImapConnection connection;
    private final Selection mailbox;

    Pager(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
    }

    MessagePage page(@Nullable PageCursor cursor, int wanted) throws IOException {
        int size = Math.clamp(wanted, 1, LARGEST_PAGE);
        connection.refresh();
        if (cursor == null) {
            return upTo(mailbox.exists(), size, mailbox.uidNext() - 1);
        }
        return cursor.direction() == Direction.OLDER ? older(cursor, size) : newer(cursor, size);
    }

    /** Reads the anchor along with the page: where it stands as the hint says, that was the only command. */
    private MessagePage older(PageCursor cursor, int size) throws IOException {
        int hint = cursor.sequenceHint();
        if (hint > 1 && hint <= mailbox.exists()) {
            List<Row> rows =
                    rows(Math.max(1, hint - size), hint, cursor.anchor().value());
            if (!rows.isEmpty()
                    && rows.getFirst().sequence() == hint
                    && rows.getFirst().summary().uid().equals(cursor.anchor())) {
                return page(rows.subList(1, rows.size()), Math.max(1, hint - size), hint - 1);
            }
        }
        long edge = cursor.anchor().value() - 1;
        return upTo(new Positions(connection).below(cursor.anchor(), mailbox.exists()), size, edge);
    }

    /** The page above; at the top it is filled up, so that the first page looks like the first page. */
    private MessagePage newer(PageCursor cursor, int size) throws IOException {
        int exists = mailbox.exists();
        boolean atEnd = cursor.equals(PageCursor.END);
        int anchor = atEnd ? 0 : new Positions(connection).upTo(cursor.anchor().value(), exists);
        int above = PageCursor.above(cursor, exists - anchor, exists, size);
        return upTo(exists - above, size, cursor.anchor().value());
    }

    private MessagePage upTo(int last, int size, long edge) throws IOException {
        int first = Math.max(1, last - size + 1);
        return page(last < 1 ? List.of() : rows(first, last, edge), first, last);
    }

    private List<Row> rows(int first, int last, long edge) throws IOException {
        return new KnownRows(connection, mailbox).between(first, last, edge);
    }

    private MessagePage page(List<Row> rows, int first, int last) {
        int exists = mailbox.exists();
        PageCursor older = null;
        PageCursor newer = null;
        if (!rows.isEmpty()) {
            Row bottom = rows.getLast();
            Row top = rows.getFirst();
            older = first > 1 ? new PageCursor(Direction.OLDER, bottom.summary().uid(), bottom.sequence()) : null;
            newer = last < exists
                    ? new PageCursor(Direction.NEWER, top.summary().uid(), top.sequence())
                    : null;
        }
        return new MessagePage(
                mailbox.validity(),
                exists,
                rows.stream().map(Row::summary).toList(),
                older,
                newer,
                exists == 0 ? 0 : exists - last + 1);
    }
}
