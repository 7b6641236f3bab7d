package org.turnstone.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

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
        /** The message or an address needs more than ASCII, and the server offers neither SMTPUTF8 nor 8BITMIME for it. */
        UTF8_UNSUPPORTED,
        /** The message may travel over encrypted connections only, and the server cannot promise that (RFC 8689). */
        ENCRYPTION_UNSUPPORTED,
        /** A refusal for the moment: trying again later may work (SMTP 4xx). */
        TEMPORARY,
        /** Anything else. */
        OTHER
    }

    /**
     * A recipient that the server did not take.
     *
     * @param address as it stood in the envelope
     * @param serverText what the server said of it: untrusted, and never logged
     */
    public record RefusedRecipient(EmailAddress address, String serverText) {}

    private final Reason reason;
    private final @Nullable String serverText;
    private final List<RefusedRecipient> refusedRecipients;

    /**
     * @param serverText what the server said, for the person to read: it is untrusted text, and never logged
     */
    public ServerRefused(Reason reason, @Nullable String serverText, @Nullable Throwable cause) {
        this(reason, serverText, List.of(), cause);
    }

    private ServerRefused(
            Reason reason,
            @Nullable String serverText,
            List<RefusedRecipient> refusedRecipients,
            @Nullable Throwable cause) {
        super("server refused: " + reason, cause);
        this.reason = reason;
        this.serverText = serverText;
        this.refusedRecipients = List.copyOf(refusedRecipients);
    }

    /**
     * Recipients were refused and therefore nobody was sent anything (S11).
     *
     * @param reason {@code RECIPIENT}, or {@code TEMPORARY} where all of them may be taken later
     */
    public static ServerRefused recipients(Reason reason, List<RefusedRecipient> refused) {
        return new ServerRefused(reason, refused.getFirst().serverText(), refused, null);
    }

    public Reason reason() {
        return reason;
    }

    public Optional<String> serverText() {
        return Optional.ofNullable(serverText);
    }

    /** Whom the server did not take, each with its reason; empty where it is not about recipients. */
    public List<RefusedRecipient> refusedRecipients() {
        return refusedRecipients;
    }
}
