package org.turnstone.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.Problem;
import org.turnstone.problem.RateLimited;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.SignInRequired;
import org.turnstone.session.LoginView.Field;
import org.turnstone.session.LoginView.Refusal;

/** Finds the words for a sign-in that failed, and the status that says the same to machines. */
final class Refusals {

    private static final Duration LATER = Duration.ofSeconds(30);

    /**
     * What the sign-in page answers.
     *
     * @param retryAfter {@code null} where waiting does not help
     */
    record Answer(Refusal refusal, int status, @Nullable Duration retryAfter) {}

    private final RefusalTexts texts;

    Refusals(RefusalTexts texts) {
        this.texts = texts;
    }

    /** @throws Problem that very one, where it is none that sign-in knows words for */
    Answer of(Problem problem) {
        return switch (problem) {
            case InvalidInput invalid -> invalid(invalid);
            case SignInRequired refused -> refused(refused);
            case ServerUnreachable unreachable -> unreachable(unreachable);
            case ServerRefused refused -> refused(refused);
            case RateLimited limited ->
                server(
                        texts.rateLimitedTitle(),
                        texts.rateLimitedText(wait(limited.retryAfter())),
                        429,
                        limited.retryAfter());
            default -> throw problem;
        };
    }

    private Answer refused(ServerRefused refused) {
        return refused.reason() == ServerRefused.Reason.CONTACT_ADMIN
                ? server(texts.contactAdminTitle(), texts.contactAdminText(), 403, null)
                : server(texts.refusedTitle(), texts.refusedText(), 503, LATER);
    }

    private Answer invalid(InvalidInput invalid) {
        Refusal refusal = invalid.code().equals(SignIn.DOMAIN_UNKNOWN)
                ? new Refusal(texts.domainUnknownTitle(), texts.domainUnknownText(), Field.ADDRESS)
                : new Refusal(texts.addressMalformedTitle(), texts.addressMalformedText(), Field.ADDRESS);
        return new Answer(refusal, 422, null);
    }

    private Answer refused(SignInRequired refused) {
        Refusal refusal =
                switch (refused.reason()) {
                    case PASSWORD_EXPIRED ->
                        new Refusal(texts.passwordExpiredTitle(), texts.passwordExpiredText(), Field.NONE);
                    case PASSWORD_REFUSED, NO_SESSION ->
                        new Refusal(texts.passwordRefusedTitle(), texts.passwordRefusedText(), Field.PASSWORD);
                };
        return new Answer(refusal, 401, null);
    }

    private Answer unreachable(ServerUnreachable unreachable) {
        return switch (unreachable.reason()) {
            case CERTIFICATE -> server(texts.certificateTitle(), texts.certificateText(), 503, null);
            case TLS_MISSING -> server(texts.tlsMissingTitle(), texts.tlsMissingText(), 503, null);
            case BUSY, UNAVAILABLE -> server(texts.unavailableTitle(), texts.unavailableText(), 503, LATER);
            case UNKNOWN_HOST, REFUSED, TIMEOUT, LOST ->
                server(texts.unreachableTitle(), texts.unreachableText(), 503, LATER);
        };
    }

    private static Answer server(String title, String text, int status, @Nullable Duration retryAfter) {
        return new Answer(new Refusal(title, text, Field.NONE), status, retryAfter);
    }

    private String wait(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 100 ? texts.waitSeconds(seconds) : texts.waitMinutes((seconds + 59) / 60);
    }
}
