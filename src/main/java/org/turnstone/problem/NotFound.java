package org.turnstone.problem;

import org.jspecify.annotations.Nullable;

/** There is no such thing here, or it is not this person's. */
public final class NotFound extends Problem {

    /** What was looked for. */
    public enum What {
        PAGE,
        ACCOUNT,
        MAILBOX,
        MESSAGE,
        PART,
        DRAFT,
        ERRAND,
        IDENTITY,
        SNIPPET,
        UPLOAD
    }

    private final What what;

    public NotFound(What what, @Nullable Throwable cause) {
        super("not found: " + what, cause);
        this.what = what;
    }

    public NotFound(What what) {
        this(what, null);
    }

    public What what() {
        return what;
    }
}
