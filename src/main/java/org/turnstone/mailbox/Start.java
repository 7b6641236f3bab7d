package org.turnstone.mailbox;

import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor;

/**
 * Where a page of a list begins, and what stands above it. Pages go on below the first one, which has shown what is
 * pinned, so they leave that out; a page that somebody opens in the middle of a list shows it where its date is.
 *
 * @param cursor {@code null} for the top
 * @param inTheMiddle whether no first page stands above it
 */
record Start(@Nullable PageCursor cursor, boolean inTheMiddle) {

    /** What the middle says of itself in addresses. */
    private static final String MIDDLE = "middle";

    /** In the middle of the list. */
    static Start at(@Nullable PageCursor cursor) {
        return new Start(cursor, cursor != null);
    }

    /**
     * As an address has it.
     *
     * @param at {@link PageCursor#text()}
     * @param part {@code middle}, or nothing
     */
    static Start of(@Nullable String at, @Nullable String part) {
        return of(at == null ? null : PageCursor.parse(at).orElse(null), part);
    }

    /** The same where the cursor is known. */
    static Start of(@Nullable PageCursor cursor, @Nullable String part) {
        return new Start(cursor, cursor != null && MIDDLE.equals(part));
    }

    /** Whoever comes from below sees at the top what is pinned, and else where its date is. */
    boolean isBelowPins() {
        return cursor != null && cursor.direction() == PageCursor.Direction.OLDER && !inTheMiddle;
    }

    /** The page that goes on below this one. */
    Start below(PageCursor older, boolean first) {
        return new Start(older, !first && !isBelowPins());
    }

    /** The address of the page in a list. */
    String address(String list) {
        if (cursor == null) {
            return list;
        }
        String at = list + (list.contains("?") ? "&at=" : "?at=") + cursor.text();
        boolean said = inTheMiddle && cursor.direction() == PageCursor.Direction.OLDER;
        return said ? at + "&part=" + MIDDLE : at;
    }
}
