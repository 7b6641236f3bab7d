package org.turnstone.egress;

import java.io.IOException;

/** A request that was not made, or an answer that was not taken, by our own rules. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1;

    /** The rule. */
    public enum Why {
        /** Neither http nor https, or with a user name in it. */
        SCHEME,
        /** No host, or a number that is not a plain IPv4 address. */
        HOST,
        /** The name stands for no address that may be reached. */
        ADDRESS,
        /** Too many redirects, one away from TLS, or one where none may be. */
        REDIRECT,
        TOO_LARGE,
        TOO_LATE,
        /** Too much is under way to that host, or altogether. */
        BUSY,
        /** The host failed several times, and is left alone for a while. */
        RESTING,
        /** What came is no HTTP. */
        MALFORMED
    }

    private final Why why;

    Refused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Whether it says that the host is not well. */
    boolean isFailure() {
        return why == Why.TOO_LATE || why == Why.MALFORMED;
    }
}
