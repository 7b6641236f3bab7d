package org.turnstone.conversation;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.mail.Uid;

/** Cuts pages out of the conversations of a mailbox: where each stands is counted, and nothing between is looked at. */
final class Walk {

    private final Shelf shelf;
    private final Heads heads;

    Walk(Shelf shelf, Heads heads) {
        this.shelf = shelf;
        this.heads = heads;
    }

    /** @param conversation that of the message in a slot */
    Slice page(@Nullable PageCursor cursor, int size, IntFunction<Conversation> conversation) {
        int total = heads.total();
        int above = PageCursor.above(cursor, cursor == null ? 0 : edge(cursor), total, size);
        int end = Math.min(total, above + size);
        List<Conversation> found = IntStream.rangeClosed(above + 1, end)
                .mapToObj(position -> conversation.apply(shelf.slotAt(heads.place(position))))
                .toList();
        boolean none = found.isEmpty();
        return new Slice(
                found,
                none ? 0 : above + 1,
                total,
                none || end == total ? null : cursor(Direction.OLDER, end),
                none || above == 0 ? null : cursor(Direction.NEWER, above + 1));
    }

    /** How many conversations stand above the anchor, or with it where the page goes on below. */
    private int edge(PageCursor cursor) {
        long uid = cursor.anchor().value();
        return heads.from(shelf.firstFrom(cursor.direction() == Direction.OLDER ? uid : uid + 1));
    }

    private PageCursor cursor(Direction direction, int position) {
        return new PageCursor(direction, Uid.of(shelf.uidAt(heads.place(position))), 0);
    }
}
