package org.turnstone.message;

/**
 * The reading pane when there is no message to show.
 *
 * @param why what happened
 * @param listUrl the list the person came from
 * @param retryUrl the same message again
 */
public record UnavailableView(Why why, String listUrl, String retryUrl) {

    /** Each has its own words. */
    public enum Why {
        /** Nothing was opened yet. */
        NOTHING_CHOSEN,
        /** Another client moved or removed it (F08). */
        GONE,
        /** The mailbox was made anew: every address in it is void (F06). */
        MAILBOX_CHANGED,
        /** The mail server does not answer. */
        UNREACHABLE,
        /** The mail server sent something that cannot be read. */
        UNREADABLE,
        /** No message with the Message-ID of the link was found. */
        UNKNOWN_ID
    }
}
