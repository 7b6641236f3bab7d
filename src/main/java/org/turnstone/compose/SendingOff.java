package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.turnstone.compose.LatestDrafts.Latest;
import org.turnstone.message.Messages;
import org.turnstone.outbox.Accepted;
import org.turnstone.outbox.Dispatch;
import org.turnstone.outbox.ItemState;
import org.turnstone.outbox.Leaving;
import org.turnstone.outbox.Outbox;
import org.turnstone.outbox.Sending;
import org.turnstone.problem.Problem;
import org.turnstone.web.Visit;

/** Hands what was written to the outbox, once it has been looked at and its writer has answered what there was to ask. */
@RequestScoped
class SendingOff {

    /** So long whoever has no time to take a message back waits to hear at once what became of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Checks checks;
    private final Outbox outbox;
    private final Saving saving;
    private final SendingFailures failures;
    private final ComposeViews views;
    private final ComposeTexts texts;
    private final WritingReply reply;
    private final Visit visit;
    private final Clock clock;

    SendingOff(
            Checks checks,
            Outbox outbox,
            Saving saving,
            SendingFailures failures,
            ComposeViews views,
            ComposeTexts texts,
            WritingReply reply,
            Visit visit,
            Clock clock) {
        this.checks = checks;
        this.outbox = outbox;
        this.saving = saving;
        this.failures = failures;
        this.views = views;
        this.texts = texts;
        this.reply = reply;
        this.visit = visit;
        this.clock = clock;
    }

    /** @param confirmed whether its writer has answered what is worth asking */
    Response send(
            WritingFor by,
            Messages mail,
            Composition composition,
            Latest latest,
            Leaving leaving,
            boolean confirmed,
            boolean docked) {
        Recipients recipients = checks.recipients(composition.written());
        Set<Doubt> doubts = confirmed ? Set.of() : Doubts.of(composition, texts.attachmentWords());
        if (!Checks.passed(recipients) || !doubts.isEmpty()) {
            return reply.refused(
                    views.again(by.account(), saving.kept(by, mail, composition, latest), recipients, null, doubts),
                    docked);
        }
        try {
            Dispatch dispatch = dispatch(by, composition, leaving);
            return switch (outbox.accept(dispatch)) {
                // By a process before this one: these words may be others.
                case Accepted.Before() -> again(by, composition, recipients, failures.sentBefore(), docked);
                case Accepted.Taken(Instant due) -> {
                    latest.isSent(composition.written());
                    yield taken(by, mail, composition, latest, dispatch, due, docked);
                }
            };
        } catch (Problem problem) {
            Composition kept = saving.kept(by, mail, composition, latest);
            return again(by, kept, recipients, failures.notSent(problem, visit.numbers()), docked);
        } catch (PersistenceException away) {
            Composition kept = saving.kept(by, mail, composition, latest);
            return again(by, kept, recipients, failures.notAccepted(), docked);
        }
    }

    private Response taken(
            WritingFor by,
            Messages mail,
            Composition composition,
            Latest latest,
            Dispatch dispatch,
            Instant due,
            boolean docked) {
        return switch (dispatch.leaving()) {
            case Leaving.At ignored -> reply.scheduled(dispatch.id(), due, by, docked);
            case Leaving.After(Duration hold) when !hold.isZero() -> reply.held(dispatch.id(), hold, by, docked);
            case Leaving.After ignored -> {
                Optional<Sending> outcome = outbox.outcome(dispatch.id(), by.account(), PATIENCE);
                boolean failed = outcome.filter(sending -> sending.state() == ItemState.FAILED)
                        .isPresent();
                // Its words are on the screen still: it need not wait in the outbox to be corrected.
                yield failed && outbox.drop(dispatch.id().value(), by.account())
                        ? failed(by, mail, composition, latest, outcome.get(), docked)
                        : reply.sent(outcome.map(Sending::state).orElse(ItemState.SENDING), by, docked);
            }
        };
    }

    private Response failed(
            WritingFor by, Messages mail, Composition composition, Latest latest, Sending sending, boolean docked) {
        latest.isGone();
        Composition kept = saving.kept(by, mail, composition.renewed(), latest);
        Recipients recipients = checks.recipients(composition.written());
        return again(by, kept, recipients, failures.notSent(sending, visit.numbers()), docked);
    }

    private Response again(
            WritingFor by, Composition composition, Recipients recipients, Failure failure, boolean docked) {
        return reply.refused(views.again(by.account(), composition, recipients, failure, Set.of()), docked);
    }

    private Dispatch dispatch(WritingFor by, Composition composition, Leaving leaving) {
        Instant now = clock.instant();
        return new Dispatch(
                composition.submission(),
                by.account(),
                by.credentials(),
                saving.letter(by).toSend(composition, leaving instanceof Leaving.At(Instant time) ? time : now),
                leaving,
                composition.draft(),
                composition.original(),
                composition.mode().marks(),
                DraftFields.of(composition));
    }
}
