package org.turnstone.security;

/** A request that would change something, and is not known to come from a page of ours. Nothing was done. */
public final class ForgeryRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The browser says that it comes from another site. */
        CROSS_SITE,
        /** It bears no token, or one of another session: mostly a page from before signing out and in again. */
        STALE_FORM
    }

    private final Reason reason;

    ForgeryRefused(Reason reason) {
        super("forgery refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
