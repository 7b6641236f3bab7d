package org.turnstone.redirect;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.compose.Checks;
import org.turnstone.compose.ComposeField;
import org.turnstone.compose.Failure;
import org.turnstone.compose.Spool;
import org.turnstone.correspondent.Collected;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.Identity;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.MessageIds;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.mime.PlainLine;
import org.turnstone.outbox.Accepted;
import org.turnstone.outbox.Dispatch;
import org.turnstone.outbox.HoldTimes;
import org.turnstone.outbox.ItemState;
import org.turnstone.outbox.Leaving;
import org.turnstone.outbox.Manner;
import org.turnstone.outbox.Outbox;
import org.turnstone.outbox.Sending;
import org.turnstone.problem.Problem;
import org.turnstone.problem.TooLarge;
import org.turnstone.smtp.SizeLimits;
import org.turnstone.web.Visit;

/** Hands somebody else's message to the outbox; whatever keeps it from there, the form comes back with what was typed. */
@RequestScoped
class Redirecting {

    /** So long whoever has no time to take it back waits to hear at once what became of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** So long a submission server is waited for that has not said yet what it takes. */
    private static final Duration SIZE_PATIENCE = Duration.ofSeconds(3);

    private final Checks checks;
    private final Spool spool;
    private final SizeLimits limits;
    private final Outbox outbox;
    private final HoldTimes holdTimes;
    private final Collected collected;
    private final RedirectViews views;
    private final RedirectFailures failures;
    private final RedirectReply reply;
    private final Visit visit;
    private final Clock clock;

    Redirecting(
            Checks checks,
            Spool spool,
            SizeLimits limits,
            Outbox outbox,
            HoldTimes holdTimes,
            Collected collected,
            RedirectViews views,
            RedirectFailures failures,
            RedirectReply reply,
            Visit visit,
            Clock clock) {
        this.checks = checks;
        this.spool = spool;
        this.limits = limits;
        this.outbox = outbox;
        this.holdTimes = holdTimes;
        this.collected = collected;
        this.views = views;
        this.failures = failures;
        this.reply = reply;
        this.visit = visit;
        this.clock = clock;
    }

    /** @param docked as {@link RedirectReply#isPanel} */
    Response redirect(RedirectFor by, RedirectForm form, boolean docked) {
        Identity self = by.identities().require(form.identity);
        SubmissionId submission = form.submission();
        ComposeField to = checks.onlyRecipients(form.typed(), by.account().address());
        if (to.error() != null) {
            return reply.refused(views.refused(by, self, submission, to, null), docked);
        }
        try {
            Dispatch dispatch = dispatch(by, self, submission, to);
            return switch (outbox.accept(dispatch)) {
                case Accepted.Before() -> before(by, self, submission, to, docked);
                case Accepted.Taken(Instant _) -> {
                    collected.wrote(by.account().personId(), dispatch.message().recipients(), clock.instant());
                    yield taken(by, self, dispatch, to, docked);
                }
            };
        } catch (Overlong line) {
            return again(by, self, submission, to, failures.overlongLine(), docked);
        } catch (Problem problem) {
            return again(by, self, submission, to, failures.of(problem), docked);
        } catch (PersistenceException away) {
            return again(by, self, submission, to, failures.notAccepted(), docked);
        }
    }

    private Dispatch dispatch(RedirectFor by, Identity self, SubmissionId submission, ComposeField to) {
        Traveller traveller = Traveller.fetch(by.mail(), by.original(), spool);
        limits.of(by.server(), SIZE_PATIENCE)
                .filter(limit -> traveller.size().exceeds(limit))
                .ifPresent(limit -> {
                    throw new TooLarge(limit);
                });
        if (traveller.overlongLine()) {
            throw new Overlong();
        }
        String subject = by.mail().peek(by.original()).envelope().subject();
        List<EmailAddress> recipients = Addresses.parseEntered(to.value()).addresses();
        return new Dispatch(
                submission,
                new Manner.Redirected(traveller, traveller.utf8Header()),
                by.account(),
                by.credentials(),
                OutgoingMessage.resending(
                        self.from(),
                        recipients,
                        PlainLine.of(subject),
                        MessageIds.generate(self.from().domain()),
                        clock.instant(),
                        visit.zone()),
                new Leaving.After(holdTimes.of(by.account().personId())),
                null,
                by.original(),
                Set.of(Flag.FORWARDED),
                Map.of());
    }

    /** Posted twice; or taken back meanwhile, so that it would never go under that name. */
    private Response before(RedirectFor by, Identity self, SubmissionId submission, ComposeField to, boolean docked) {
        return outbox.has(submission)
                ? reply.before(by, docked)
                : again(by, self, SubmissionId.create(), to, failures.withdrawn(), docked);
    }

    private Response taken(RedirectFor by, Identity self, Dispatch dispatch, ComposeField to, boolean docked) {
        Duration hold = holdTimes.of(by.account().personId());
        if (!hold.isZero()) {
            return reply.held(by, dispatch.id(), hold, docked);
        }
        Optional<Sending> outcome = outbox.outcome(dispatch.id(), by.account(), PATIENCE);
        Optional<Sending> failed = outcome.filter(sending -> sending.state() == ItemState.FAILED);
        // Whom it was for is on the screen still: it need not wait in the outbox to be corrected.
        if (failed.isPresent()
                && outbox.takeBack(dispatch.id().value(), by.account(), by.access())
                        .isPresent()) {
            return again(by, self, SubmissionId.create(), to, failures.of(failed.get()), docked);
        }
        return reply.sent(by, outcome.map(Sending::state).orElse(ItemState.SENDING), docked);
    }

    private Response again(
            RedirectFor by, Identity self, SubmissionId submission, ComposeField to, Failure failure, boolean docked) {
        return reply.refused(views.refused(by, self, submission, to, failure), docked);
    }

    /** It holds a line that mail cannot carry. */
    private static final class Overlong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
