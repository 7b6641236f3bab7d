package org.turnstone.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * Where a page of a list begins, as its address says it: {@code ?at=older-1700000000.4711} is what is older than that
 * message. It names a message and no number of a page, so that mail that arrives does not shift what a link shows.
 *
 * @param direction which side of the message
 */
public record Cursor(Direction direction, UidValidity validity, Uid uid) {

    /** The query parameter's name. */
    public static final String PARAMETER = "at";

    private static final Pattern TEXT = Pattern.compile("(older|newer)-(\\d{1,10})\\.(\\d{1,10})");

    /** Which side of the message the page shows. */
    public enum Direction {
        OLDER,
        NEWER
    }

    public static Cursor older(UidValidity validity, Uid uid) {
        return new Cursor(Direction.OLDER, validity, uid);
    }

    public static Cursor newer(UidValidity validity, Uid uid) {
        return new Cursor(Direction.NEWER, validity, uid);
    }

    /** Reads {@link #toString()} back; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long validity = Long.parseLong(matcher.group(2));
        long uid = Long.parseLong(matcher.group(3));
        if (validity > 0xffff_ffffL || uid < 1 || uid > 0xffff_ffffL) {
            return Optional.empty();
        }
        Direction direction = matcher.group(1).equals("older") ? Direction.OLDER : Direction.NEWER;
        return Optional.of(new Cursor(direction, UidValidity.of(validity), Uid.of(uid)));
    }

    /** The query of a link: {@code ?at=older-1700000000.4711}. */
    public String query() {
        return "?" + PARAMETER + "=" + this;
    }

    @Override
    public String toString() {
        return (direction == Direction.OLDER ? "older-" : "newer-") + validity + "." + uid;
    }
}
