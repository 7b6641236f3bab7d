package org.turnstone.problem;

import org.jspecify.annotations.Nullable;

/** A mail server could not be spoken with. */
public final class ServerUnreachable extends Problem {

    /** Which server. */
    public enum Server {
        IMAP,
        SUBMISSION,
        DATABASE
    }

    /** Why: each has its own words and its own remedy. */
    public enum Reason {
        /** The name does not resolve. */
        UNKNOWN_HOST,
        /** Nothing listens there, or the network refuses. */
        REFUSED,
        /** No answer within the deadline. */
        TIMEOUT,
        /** The connection broke in mid-conversation. */
        LOST,
        /** The certificate is expired, self-signed, for another host, or of an unknown authority (F17). */
        CERTIFICATE,
        /** The server offers no TLS although it is required, or breaks it (F18). */
        TLS_MISSING,
        /** All connections are in use, and none came free in time (F15). */
        BUSY,
        /** The server says it cannot serve just now: {@code [UNAVAILABLE]}, BYE, 421. */
        UNAVAILABLE
    }

    private final Server server;
    private final Reason reason;

    public ServerUnreachable(Server server, Reason reason, @Nullable Throwable cause) {
        super("server unreachable: " + server + " " + reason, cause);
        this.server = server;
        this.reason = reason;
    }

    public Server server() {
        return server;
    }

    public Reason reason() {
        return reason;
    }
}
