package org.turnstone.problem;

import org.jspecify.annotations.Nullable;

/** The person is not signed in, or the mail server no longer takes their password (RFC 5530). */
public final class SignInRequired extends Problem {

    /** Why: each has its own words. */
    public enum Reason {
        /** No session, or one that has ended. */
        NO_SESSION,
        /** {@code [AUTHENTICATIONFAILED]}, or a NO to LOGIN that says nothing else. */
        PASSWORD_REFUSED,
        /** {@code [EXPIRED]}: the password must be changed elsewhere first. */
        PASSWORD_EXPIRED
    }

    private final Reason reason;

    public SignInRequired(Reason reason, @Nullable Throwable cause) {
        super("sign-in required: " + reason, cause);
        this.reason = reason;
    }

    public SignInRequired(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }
}
