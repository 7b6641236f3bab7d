package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.PartlyDone;
import org.turnstone.problem.Problem;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.RateLimited;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.TooLarge;
import org.turnstone.web.Numbers;

/** The words for what kept a message from being sent or saved. */
@ApplicationScoped
class SendingFailures {

    private final SendingTexts texts;

    SendingFailures(SendingTexts texts) {
        this.texts = texts;
    }

    Failure notSent(Problem problem, Numbers numbers) {
        return failure(texts.notSentTitle(), problem, numbers);
    }

    Failure notSaved(Problem problem, Numbers numbers) {
        return failure(texts.notSavedTitle(), problem, numbers);
    }

    Failure notKept() {
        return Failure.of(texts.notKeptTitle(), texts.notKept());
    }

    /** Nothing goes twice, and what was written since is not thrown away either. */
    Failure sentBefore() {
        return Failure.of(texts.sentBeforeTitle(), texts.sentBefore());
    }

    private Failure failure(String title, Problem problem, Numbers numbers) {
        return switch (problem) {
            case ServerRefused refused -> refused(title, refused);
            case ServerUnreachable unreachable -> Failure.of(title, unreachable(unreachable.reason()));
            case SignInRequired ignored -> Failure.of(title, texts.passwordRefused());
            case TooLarge tooLarge -> Failure.of(title, texts.tooLarge(limit(tooLarge, numbers)));
            case QuotaExceeded ignored -> Failure.of(title, texts.quota());
            case OutcomeUnknown ignored -> Failure.of(title, texts.unknownOutcome());
            case PartlyDone ignored -> Failure.of(title, texts.unknownOutcome());
            case RateLimited limited ->
                Failure.of(title, texts.rateLimited(limited.retryAfter().toMinutes() + 1));
            case InvalidInput ignored -> Failure.of(title, texts.invalidField());
            case NotFound ignored -> Failure.of(title, texts.gone());
            case MessageGone ignored -> Failure.of(title, texts.gone());
            case MailboxChanged ignored -> Failure.of(title, texts.gone());
        };
    }

    private Failure refused(String title, ServerRefused refused) {
        String text =
                switch (refused.reason()) {
                    case RECIPIENT -> texts.recipientsRefused();
                    case SENDER, NOT_ALLOWED -> texts.senderRefused();
                    case CONTENT -> texts.contentRefused();
                    case UTF8_UNSUPPORTED -> texts.utf8Unsupported();
                    case TEMPORARY, IN_USE, LIMIT -> texts.temporary();
                    case ALREADY_EXISTS, CANNOT, CONTACT_ADMIN, OTHER -> texts.refused();
                };
        List<String> recipients = refused.refusedRecipients().stream()
                .map(recipient -> recipient.address().email())
                .toList();
        return new Failure(title, text, recipients, refused.serverText().orElse(null));
    }

    private String unreachable(ServerUnreachable.Reason reason) {
        return switch (reason) {
            case CERTIFICATE -> texts.certificate();
            case TLS_MISSING -> texts.tlsMissing();
            case UNKNOWN_HOST, REFUSED, TIMEOUT, LOST, BUSY, UNAVAILABLE -> texts.unreachable();
        };
    }

    private static String limit(TooLarge tooLarge, Numbers numbers) {
        ByteSize limit = tooLarge.limit();
        return limit == null ? "" : numbers.size(limit);
    }
}
