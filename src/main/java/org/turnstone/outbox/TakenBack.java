package org.turnstone.outbox;

import java.util.UUID;

/** What has become of a message that was taken back. */
public sealed interface TakenBack {

    /**
     * It is a draft again.
     *
     * @param name what the draft is called in our addresses
     */
    record Draft(String name) implements TakenBack {}

    /** Somebody else's message is not sent on: what is left is the wish, to be changed and wished again. */
    record Redirection(UUID item) implements TakenBack {}
}
