package org.turnstone.outbox;

/** What became of a message that the submission server took. Everything else is a problem, and nothing was sent. */
public enum Outcome {
    /** Sent, and its copy stands in Sent. */
    SENT,
    /** Sent, but the copy could not be saved: the mailbox is full. */
    SENT_COPY_OVER_QUOTA,
    /** Sent, but the copy could not be saved for another reason. */
    SENT_COPY_FAILED,
    /** The same form was posted before and its message is on its way or sent: nothing was done now. */
    ALREADY_SENT
}
