package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.turnstone.correspondent.Collected;
import org.turnstone.draft.DraftEntry;
import org.turnstone.mail.EmailAddress;
import org.turnstone.outbox.Accepted;
import org.turnstone.outbox.Dispatch;
import org.turnstone.outbox.ItemState;
import org.turnstone.outbox.Leaving;
import org.turnstone.outbox.Manner;
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
    private final PuttingAway puttingAway;
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
            PuttingAway puttingAway,
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
        this.puttingAway = puttingAway;
        this.reply = reply;
        this.visit = visit;
        this.clock = clock;
    }

    /**
     * Hands it to the outbox, unless something is worth asking first.
     *
     * @param archives whether what is answered is put away once it has gone
     * @param before what its writer has answered of what is worth asking
     */
    Response send(Work posted, Leaving leaving, boolean archives, Asked before) {
        // With the files of this very request: whoever takes it back finds them.
        Work work = posted.with(saving.kept(posted));
        WritingFor by = work.by();
        Composition composition = work.composition();
        Recipients recipients =
                checks.recipients(composition.written(), by.account().address());
        boolean passed = Checks.passed(recipients);
        List<Doubt> open = passed ? before.open(doubts.of(by, work.mail(), composition)) : List.of();
        if (!passed || !open.isEmpty()) {
            Asked asked = questions.of(open, before);
            ComposeView view = views.again(by, work.composition(), recipients, null, asked);
            return passed ? reply.asked(view, work.docked()) : reply.refused(view, work.docked());
        }
        try {
            Dispatch dispatch = dispatch(by, composition, leaving)
                    .puttingAway(archives ? puttingAway.of(by, composition) : List.of());
            return switch (outbox.accept(dispatch)) {
                // By a process before this one: these words may be others.
                case Accepted.Before() -> again(work, composition, recipients, failures.sentBefore());
                case Accepted.Taken(Instant due) -> {
                    collect(by, composition);
                    yield taken(work, dispatch, due);
                }
            };
        } catch (Problem problem) {
            return again(work, work.composition(), recipients, failures.notSent(problem, visit.numbers()));
        } catch (PersistenceException away) {
            return again(work, composition, recipients, failures.notAccepted());
        }
    }

    /** The composition, what was asked about put right. */
    Composition mended(Work work, String id) {
        Composition composition = work.composition();
        return doubts.of(work.by(), work.mail(), composition).stream()
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

    private Response taken(Work work, Dispatch dispatch, Instant due) {
        WritingFor by = work.by();
        boolean docked = work.docked();
        return switch (dispatch.leaving()) {
            case Leaving.At ignored -> reply.scheduled(dispatch.id(), due, by, docked);
            case Leaving.After(Duration hold) when !hold.isZero() -> reply.held(dispatch, hold, by, docked);
            case Leaving.After ignored -> {
                Optional<Sending> outcome = outbox.outcome(dispatch.id(), by.account(), PATIENCE);
                boolean failed = outcome.filter(sending -> sending.state() == ItemState.FAILED)
                        .isPresent();
                // Its words are on the screen still: it need not wait in the outbox to be corrected.
                Optional<DraftEntry> open =
                        failed ? outbox.reopen(dispatch.id().value(), by.account()) : Optional.empty();
                if (open.isPresent()) {
                    yield failed(work, open.get(), outcome.get());
                }
                yield reply.sent(dispatch, outcome.map(Sending::state).orElse(ItemState.SENDING), by, docked);
            }
        };
    }

    private Response failed(Work work, DraftEntry draft, Sending sending) {
        Composition open = work.composition().renewed(draft);
        Recipients recipients =
                checks.recipients(open.written(), work.by().account().address());
        return again(work, open, recipients, failures.notSent(sending, visit.numbers()));
    }

    private Response again(Work work, Composition composition, Recipients recipients, Failure failure) {
        return reply.refused(views.again(work.by(), composition, recipients, failure, Asked.NOTHING), work.docked());
    }

    private Dispatch dispatch(WritingFor by, Composition composition, Leaving leaving) {
        Instant now = clock.instant();
        Wishes wishes = composition.written().wishes();
        return new Dispatch(
                composition.submission(),
                new Manner.Letter(wishes.delivered(), wishes.read(), wishes.encrypted()),
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
