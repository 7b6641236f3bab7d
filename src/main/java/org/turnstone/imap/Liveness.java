package org.turnstone.imap;

/** How somebody who keeps a page open hears of what changes in their mailboxes. */
public enum Liveness {
    /** The server tells, at once. */
    LIVE,
    /** The server has no room for another connection, or cannot tell: one has to look, once in a while. */
    POLLING,
    /** The server cannot be reached; it is tried again and again. */
    OFFLINE,
    /** The server no longer takes the password; it is not tried again, so that nobody is locked out. */
    REFUSED
}
