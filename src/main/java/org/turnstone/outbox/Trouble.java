package org.turnstone.outbox;

import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.Problem;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.TooLarge;

/** Why a message has not gone out, or its copy is not in Sent: what is remembered of a {@link Problem}. */
public enum Trouble {
    UNREACHABLE,
    CERTIFICATE,
    TLS_MISSING,
    PASSWORD,
    RECIPIENTS,
    SENDER,
    CONTENT,
    UTF8,
    ENCRYPTION,
    TOO_LARGE,
    LATER,
    REFUSED,
    INVALID,
    LOST,
    MAILBOX_FULL,
    OTHER;

    static Trouble of(Problem problem) {
        return switch (problem) {
            case ServerUnreachable unreachable -> of(unreachable.reason());
            case ServerRefused refused -> of(refused.reason());
            case SignInRequired ignored -> PASSWORD;
            case TooLarge ignored -> TOO_LARGE;
            case OutcomeUnknown ignored -> LOST;
            case QuotaExceeded ignored -> MAILBOX_FULL;
            case InvalidInput ignored -> INVALID;
            default -> OTHER;
        };
    }

    private static Trouble of(ServerUnreachable.Reason reason) {
        return switch (reason) {
            case CERTIFICATE -> CERTIFICATE;
            case TLS_MISSING -> TLS_MISSING;
            case UNKNOWN_HOST, REFUSED, TIMEOUT, LOST, BUSY, UNAVAILABLE -> UNREACHABLE;
        };
    }

    private static Trouble of(ServerRefused.Reason reason) {
        return switch (reason) {
            case RECIPIENT -> RECIPIENTS;
            case SENDER, NOT_ALLOWED -> SENDER;
            case CONTENT -> CONTENT;
            case UTF8_UNSUPPORTED -> UTF8;
            case ENCRYPTION_UNSUPPORTED -> ENCRYPTION;
            case TEMPORARY, IN_USE, LIMIT -> LATER;
            case ALREADY_EXISTS, CANNOT, CONTACT_ADMIN, OTHER -> REFUSED;
        };
    }

    /** Whether trying again by itself may help: nothing was taken, and the cause is one that passes. */
    boolean passes() {
        return this == UNREACHABLE || this == LATER || this == CERTIFICATE || this == TLS_MISSING;
    }
}
