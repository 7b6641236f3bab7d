package org.turnstone.smtp;

import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerRefused.Reason;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Server;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.TooLarge;

/**
 * What a negative reply means, by what was asked (RFC 5321 section 4.2.3, RFC 4954 section 6) and by its enhanced code
 * (RFC 3463), which is the more exact of the two where there is one.
 */
final class Refusals {

    private static final String TOO_LARGE = "3.4";

    private Refusals() {}

    /** The server does not want to talk: to us, or just now. */
    static Problem ofGreeting(Reply reply) {
        return reply.isTransient() ? unavailable() : refused(Reason.NOT_ALLOWED, reply);
    }

    static Problem ofAuthentication(Reply reply) {
        if (reply.isClosing()) {
            return unavailable();
        }
        if (reply.isTransient()) {
            return refused(Reason.TEMPORARY, reply);
        }
        // 5.7.13 is a disabled account; 534 (5.7.9) asks for another password than this, and its text says which.
        boolean password = reply.code() == 535 && !reply.detail().equals("7.13");
        return password
                ? new SignInRequired(SignInRequired.Reason.PASSWORD_REFUSED)
                : refused(Reason.NOT_ALLOWED, reply);
    }

    static Problem ofSender(Reply reply, @Nullable ByteSize limit) {
        return ofMessage(reply, limit, Reason.SENDER);
    }

    static Problem ofContent(Reply reply, @Nullable ByteSize limit) {
        return ofMessage(reply, limit, Reason.CONTENT);
    }

    private static Problem ofMessage(Reply reply, @Nullable ByteSize limit, Reason otherwise) {
        if (reply.isClosing()) {
            return unavailable();
        }
        if (isTooLarge(reply)) {
            return new TooLarge(limit);
        }
        if (reply.isTransient()) {
            return refused(Reason.TEMPORARY, reply);
        }
        // RFC 8689 section 3.
        if (reply.detail().equals("7.30")) {
            return refused(Reason.ENCRYPTION_UNSUPPORTED, reply);
        }
        // RFC 6531 section 3.5: 5.6.7 for an address, 5.6.9 for a header.
        boolean utf8 = reply.detail().equals("6.7") || reply.detail().equals("6.9");
        return refused(utf8 ? Reason.UTF8_UNSUPPORTED : otherwise, reply);
    }

    /** 552 is "exceeded storage allocation": with an enhanced code it may be the content that Gmail does not like. */
    private static boolean isTooLarge(Reply reply) {
        return reply.status().equals("5." + TOO_LARGE)
                || (reply.code() == 552 && reply.status().isEmpty());
    }

    static ServerUnreachable unavailable() {
        return new ServerUnreachable(Server.SUBMISSION, ServerUnreachable.Reason.UNAVAILABLE, null);
    }

    private static ServerRefused refused(Reason reason, Reply reply) {
        return new ServerRefused(reason, reply.text(), null);
    }
}
