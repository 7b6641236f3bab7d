package org.turnstone.imap;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;

/**
 * A place in a mailbox's list that stays where it is when mail arrives or goes: what comes after it is told by UID, and
 * the sequence number only says where to look first.
 *
 * @param direction which side of the anchor the page lies on
 * @param anchor the last message seen in that direction; it may be gone by now
 * @param sequenceHint its sequence number when the cursor was made
 */
public record PageCursor(Direction direction, Uid anchor, int sequenceHint) {

    /** The last page, whatever stands there. */
    public static final PageCursor END = new PageCursor(Direction.NEWER, Uid.of(1), Integer.MAX_VALUE);

    private static final String LAST = "end";

    private static final Pattern TEXT = Pattern.compile("([on])(\\d{1,10})\\.(\\d{1,9})");

    /** The two ways to go. */
    public enum Direction {
        OLDER,
        NEWER
    }

    /**
     * How many rows stand above the page.
     *
     * @param cursor {@code null} for the first page
     * @param edge how many stand above the place where the anchor is or was; with the anchor, where it goes on below
     * @param total how many there are
     * @param size how many a page shows
     */
    public static int above(@Nullable PageCursor cursor, int edge, int total, int size) {
        if (cursor == null) {
            return 0;
        }
        int end = cursor.equals(END) ? total : edge;
        return cursor.direction() == Direction.NEWER ? Math.max(0, end - size) : end;
    }

    /** For a URL: {@code o4711.93}. */
    public String text() {
        return equals(END) ? LAST : (direction == Direction.OLDER ? "o" : "n") + anchor + "." + sequenceHint;
    }

    /** Reads {@link #text()} back; empty for anything else. */
    public static Optional<PageCursor> parse(String text) {
        if (text.equals(LAST)) {
            return Optional.of(END);
        }
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long uid = Long.parseLong(matcher.group(2));
        if (uid < 1 || uid > 0xffff_ffffL) {
            return Optional.empty();
        }
        Direction direction = matcher.group(1).equals("o") ? Direction.OLDER : Direction.NEWER;
        return Optional.of(new PageCursor(direction, Uid.of(uid), Integer.parseInt(matcher.group(3))));
    }
}
