package org.turnstone.outbox;

import java.time.Instant;

/** What became of the wish to send a message. */
public sealed interface Accepted {

    /** It was taken over, and goes at that time. */
    record Taken(Instant due) implements Accepted {}

    /** It was taken over before, by whatever request: nothing was done now (S07). */
    record Before() implements Accepted {}
}
