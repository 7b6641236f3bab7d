package org.turnstone.problem;

import org.jspecify.annotations.Nullable;

/**
 * The connection broke between asking for something that must not be done twice and hearing whether it was done: a
 * message after its final dot, before the reply (RFC 5321 section 4.5.3.2.6, F26). It may have been sent, or not. It is
 * never repeated unasked (S09).
 */
public final class OutcomeUnknown extends Problem {

    public OutcomeUnknown(@Nullable Throwable cause) {
        super("outcome unknown", cause);
    }
}
