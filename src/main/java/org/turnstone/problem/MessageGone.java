package org.turnstone.problem;

/** The message was there and is not any more: another client moved or removed it (F08). */
public final class MessageGone extends Problem {

    public MessageGone() {
        super("message gone", null);
    }
}
