package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.turnstone.compose.LatestDrafts.Latest;
import org.turnstone.correspondent.Collected;
import org.turnstone.mail.EmailAddress;
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
    private final Doubts doubts;
    private final Questions questions;
    private final Collected collected;
    private final WritingReply reply;
    private final Visit visit;
    private final Clock clock;

    SendingOff(
            Checks checks,
            Outbox outbox,
            Saving saving,
            SendingFailures failures,
            ComposeViews views,
            Doubts doubts,
            Questions questions,
            Collected collected,
            WritingReply reply,
            Visit visit,
            Clock clock) {
        this.checks = checks;
        this.outbox = outbox;
        this.saving = saving;
        this.failures = failures;
        this.views = views;
        this.doubts = doubts;
        this.questions = questions;
        this.collected = collected;
        this.reply = reply;
        this.visit = visit;
        this.clock = clock;
    }

    /** @param before what its writer has answered of what is worth asking */
    Response send(
            WritingFor by,
            Messages mail,
            Composition composition,
            Latest latest,
            Leaving leaving,
            Asked before,
            boolean docked) {
        Recipients recipients =
                checks.recipients(composition.written(), by.account().address());
        boolean passed = Checks.passed(recipients);
        List<Doubt> open = passed ? before.open(doubts.of(by, mail, composition)) : List.of();
        if (!passed || !open.isEmpty()) {
            Composition kept = saving.kept(by, mail, composition, latest);
            Asked asked = questions.of(open, before);
            ComposeView view = views.again(by, kept, recipients, null, asked);
            return passed ? reply.asked(view, docked) : reply.refused(view, docked);
        }
        try {
            Dispatch dispatch = dispatch(by, composition, leaving);
            return switch (outbox.accept(dispatch)) {
                // By a process before this one: these words may be others.
                case Accepted.Before() -> again(by, composition, recipients, failures.sentBefore(), docked);
                case Accepted.Taken(Instant due) -> {
                    latest.isSent(composition.written());
                    collect(by, composition);
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

    /** The composition, what was asked about put right. */
    Composition mended(WritingFor by, Messages mail, Composition composition, String id) {
        return doubts.of(by, mail, composition).stream()
                .filter(doubt -> doubt.id().equals(id))
                .findFirst()
                .map(doubt -> composition.with(Mending.of(doubt, composition.written())))
                .orElse(composition);
    }

    private void collect(WritingFor by, Composition composition) {
        List<EmailAddress> recipients = composition.written().recipients();
        if (composition.mode().isReply()) {
            collected.answered(by.account().personId(), recipients, clock.instant());
        } else {
            collected.wrote(by.account().personId(), recipients, clock.instant());
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
        Recipients recipients =
                checks.recipients(composition.written(), by.account().address());
        return again(by, kept, recipients, failures.notSent(sending, visit.numbers()), docked);
    }

    private Response again(
            WritingFor by, Composition composition, Recipients recipients, Failure failure, boolean docked) {
        return reply.refused(views.again(by, composition, recipients, failure, Asked.NOTHING), docked);
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
