package org.turnstone.imap;

import java.util.regex.Pattern;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.Problem;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.TooLarge;

/** What a NO or BAD means to a person (RFC 5530). */
final class Refusals {

    /** What Dovecot puts behind everything it says: {@code (0.001 + 0.000 secs).} */
    private static final Pattern TIMING = Pattern.compile("\\s*\\(\\d+\\.\\d+(?: \\+ \\d+\\.\\d+)* secs\\)\\.?$");

    private Refusals() {}

    /** Throws the problem that a failed command is; does nothing for one that went well. */
    static void requireOk(Status status) {
        if (!status.isOk()) {
            throw problem(status);
        }
    }

    /** For SELECT, STATUS and the like: a NO without a code is about the mailbox. */
    static void requireMailbox(Status status) {
        if (status.isNo() && status.code().isEmpty()) {
            throw new NotFound(NotFound.What.MAILBOX);
        }
        requireOk(status);
    }

    /** For FETCH and STORE: a NO may only mean that a message went in the meantime (RFC 5530, EXPUNGEISSUED). */
    static void requireOkOrGone(Status status) {
        if (!status.isNo() || !(status.code().isEmpty() || status.has("EXPUNGEISSUED"))) {
            requireOk(status);
        }
    }

    static Problem problem(Status status) {
        return switch (status.code()) {
            case "NONEXISTENT", "TRYCREATE" -> new NotFound(NotFound.What.MAILBOX);
            case "OVERQUOTA" -> new QuotaExceeded(null);
            case "TOOBIG" -> new TooLarge(null);
            case "NOPERM", "ACL", "AUTHORIZATIONFAILED" -> refused(ServerRefused.Reason.NOT_ALLOWED, status);
            case "ALREADYEXISTS" -> refused(ServerRefused.Reason.ALREADY_EXISTS, status);
            case "CANNOT" -> refused(ServerRefused.Reason.CANNOT, status);
            case "INUSE" -> refused(ServerRefused.Reason.IN_USE, status);
            case "LIMIT" -> refused(ServerRefused.Reason.LIMIT, status);
            case "CONTACTADMIN" -> refused(ServerRefused.Reason.CONTACT_ADMIN, status);
            case "UNAVAILABLE" -> unreachable(ServerUnreachable.Reason.UNAVAILABLE);
            case "PRIVACYREQUIRED" -> unreachable(ServerUnreachable.Reason.TLS_MISSING);
            case "AUTHENTICATIONFAILED" -> new SignInRequired(SignInRequired.Reason.PASSWORD_REFUSED);
            case "EXPIRED" -> new SignInRequired(SignInRequired.Reason.PASSWORD_EXPIRED);
            default -> refused(ServerRefused.Reason.OTHER, status);
        };
    }

    /** A NO to LOGIN or AUTHENTICATE: without a code, it is the password (RFC 9051 section 6.2.3). */
    static Problem signIn(Status status) {
        return status.isNo() && status.code().isEmpty()
                ? new SignInRequired(SignInRequired.Reason.PASSWORD_REFUSED)
                : problem(status);
    }

    static ServerUnreachable unreachable(ServerUnreachable.Reason reason) {
        return new ServerUnreachable(ServerUnreachable.Server.IMAP, reason, null);
    }

    private static ServerRefused refused(ServerRefused.Reason reason, Status status) {
        String said = TIMING.matcher(status.text()).replaceFirst("");
        return new ServerRefused(reason, said.isBlank() ? null : said, null);
    }
}
