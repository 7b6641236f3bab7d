package org.turnstone.problem;

import org.jspecify.annotations.Nullable;

/** The mailbox is full: {@code [OVERQUOTA]} (RFC 5530, RFC 9208). */
public final class QuotaExceeded extends Problem {

    public QuotaExceeded(@Nullable Throwable cause) {
        super("quota exceeded", cause);
    }
}
