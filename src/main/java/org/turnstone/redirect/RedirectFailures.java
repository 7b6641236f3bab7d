package org.turnstone.redirect;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.turnstone.compose.Failure;
import org.turnstone.compose.SendingFailures;
import org.turnstone.mail.ByteSize;
import org.turnstone.outbox.Sending;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.Problem;
import org.turnstone.problem.TooLarge;
import org.turnstone.web.Visit;

/** The words for what kept a message from being sent on. */
@RequestScoped
class RedirectFailures {

    private final RedirectTexts texts;
    private final SendingFailures sending;
    private final Visit visit;

    RedirectFailures(RedirectTexts texts, SendingFailures sending, Visit visit) {
        this.texts = texts;
        this.sending = sending;
        this.visit = visit;
    }

    Failure of(Problem problem) {
        return switch (problem) {
            case MessageGone _, MailboxChanged _, NotFound _ -> gone();
            case TooLarge large -> tooLarge(large.limit());
            default -> sending.notSent(problem, visit.numbers());
        };
    }

    /** What the mail server said when it was handed the message. */
    Failure of(Sending refused) {
        return sending.notSent(refused, visit.numbers());
    }

    Failure gone() {
        return Failure.of(texts.notSentTitle(), texts.gone());
    }

    Failure withdrawn() {
        return Failure.of(texts.notSentTitle(), texts.withdrawn());
    }

    Failure overlongLine() {
        return Failure.of(texts.notSentTitle(), texts.overlongLine());
    }

    /** Our own database is away. */
    Failure notAccepted() {
        return sending.notAccepted();
    }

    private Failure tooLarge(@Nullable ByteSize limit) {
        return Failure.of(
                texts.notSentTitle(),
                texts.tooLarge(limit == null ? "" : visit.numbers().size(limit)));
    }
}
