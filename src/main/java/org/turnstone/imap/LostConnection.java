package org.turnstone.imap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.ServerUnreachable.Reason;

/** The connection can no longer be used. Stays within this package: whoever leased it gets a {@code Problem}. */
final class LostConnection extends IOException {

    private final Reason reason;
    private final boolean repeatable;

    private LostConnection(Reason reason, boolean repeatable, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.repeatable = repeatable;
    }

    /** Broken by the network or the server, at once: another connection may work. */
    static LostConnection broken(String message, @Nullable Throwable cause) {
        return new LostConnection(Reason.LOST, true, message, cause);
    }

    /** The server said goodbye. */
    static LostConnection bye(@Nullable Throwable cause) {
        return new LostConnection(Reason.UNAVAILABLE, true, "the server said BYE", cause);
    }

    /** Nothing came in time: asking again would make the person wait twice. */
    static LostConnection silent(@Nullable Throwable cause) {
        return new LostConnection(Reason.TIMEOUT, false, "the server was silent", cause);
    }

    /** What came breaks the protocol or its bounds (I06): it would do so again. */
    static LostConnection nonsense(String message) {
        return new LostConnection(Reason.LOST, false, message, null);
    }

    Reason reason() {
        return reason;
    }

    boolean repeatable() {
        return repeatable;
    }
}
