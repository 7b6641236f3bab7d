package org.turnstone.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail server understood and said no. */
public final class ServerRefused extends Problem {

    /** What the server gave as its reason, as far as it can be known. */
    public enum Reason {
        /** {@code [NOPERM]}, {@code [ACL]}: not allowed. */
        NOT_ALLOWED,
        /** {@code [ALREADYEXISTS]}. */
        ALREADY_EXISTS,
        /** {@code [CANNOT]}: it can never work, such as a name the server does not take. */
        CANNOT,
        /** {@code [INUSE]}. */
        IN_USE,
        /** {@code [LIMIT]}: a limit of the server. */
        LIMIT,
        /** {@code [CONTACTADMIN]}: the administrator has to act. */
        CONTACT_ADMIN,
        /** A recipient was refused (SMTP 5xx at RCPT). */
        RECIPIENT,
        /** The sender address was refused. */
        SENDER,
        /** The message was refused. */
        CONTENT,
        /** A refusal for the moment: trying again later may work (SMTP 4xx). */
        TEMPORARY,
        /** Anything else. */
        OTHER
    }

    private final Reason reason;
    private final @Nullable String serverText;

    /**
     * @param serverText what the server said, for the person to read: it is untrusted text, and never logged
     */
    public ServerRefused(Reason reason, @Nullable String serverText, @Nullable Throwable cause) {
        super("server refused: " + reason, cause);
        this.reason = reason;
        this.serverText = serverText;
    }

    public Reason reason() {
        return reason;
    }

    public Optional<String> serverText() {
        return Optional.ofNullable(serverText);
    }
}
