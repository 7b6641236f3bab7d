package org.turnstone.outbox;

import java.util.EnumSet;
import java.util.Set;

/** How far a message has come (the {@code undoStatus} and {@code deliveryStatus} of RFC 8621 section 7, in more steps). */
public enum ItemState {
    /** It goes in some seconds, and can be taken back until then. */
    HELD,
    /** It goes at a time that its writer chose. */
    SCHEDULED,
    /** The submission server is being asked. Up to here a second attempt is safe. */
    SENDING,
    /** Written down before the final dot goes out: from here on nobody may simply try again (S09). */
    HANDED,
    /** The server could not be asked, or said "later": it is tried again. */
    RETRYING,
    /** The server no longer takes the password: it goes when its writer has signed in again. */
    WAITING,
    /** Sent; its copy is still to be filed in Sent (S10). */
    COPYING,
    /** Sent, and its copy stands in Sent. */
    SENT,
    /** Refused for good: nobody got it. */
    FAILED,
    /** The connection was lost after the final dot: it may have been sent, or not. Its writer decides. */
    UNKNOWN,
    /** Taken back before it went; its words are not in Drafts yet. */
    STOPPED,
    /** Taken back, and a draft again; or thrown away. Only the id is remembered. */
    WITHDRAWN;

    /** Nothing has gone out, and nothing is going out. */
    static final Set<ItemState> STOPPABLE = EnumSet.of(HELD, SCHEDULED, RETRYING, WAITING, FAILED, STOPPED);

    /** What a worker has to do something about once it is due. */
    static final Set<ItemState> AT_WORK = EnumSet.of(HELD, SCHEDULED, SENDING, HANDED, RETRYING, COPYING);

    /** Nothing is left to do, and nothing is kept but that it was. */
    static final Set<ItemState> OVER = EnumSet.of(SENT, WITHDRAWN);

    public boolean isStoppable() {
        return STOPPABLE.contains(this);
    }

    public boolean isOver() {
        return OVER.contains(this);
    }

    /** Whether the submission server has taken the message. */
    public boolean isSent() {
        return this == COPYING || this == SENT;
    }
}
