package org.turnstone.preference;

import java.util.Map;

/**
 * How messages that belong together are shown.
 *
 * @param conversations whether a list has one row for all of them
 * @param newestFirst whether the newest stands at the top of an open conversation
 */
public record Threading(boolean conversations, boolean newestFirst) {

    /** What holds until somebody chooses. */
    public static final Threading DEFAULT = new Threading(true, false);

    private static final String LIST = "list";
    private static final String ORDER = "conversation-order";
    private static final String MESSAGE = "message";
    private static final String NEWEST = "newest";

    /** Reads what a form or the database says; what is no choice is the default. */
    static Threading of(Map<String, String> settings) {
        return new Threading(!MESSAGE.equals(settings.get(LIST)), NEWEST.equals(settings.get(ORDER)));
    }

    Map<String, String> settings() {
        return Map.of(LIST, conversations ? "conversation" : MESSAGE, ORDER, newestFirst ? NEWEST : "oldest");
    }
}
