package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.identity.Identity;
import org.turnstone.mail.ByteSize;
import org.turnstone.outbox.HoldTimes;
import org.turnstone.outbox.Leaving;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.Problem;
import org.turnstone.snooze.DueTime;
import org.turnstone.web.Visit;

/** What the buttons of the form do, once its words are written down. */
@RequestScoped
class WritingActions {

    private final Saving saving;
    private final SendingOff sendingOff;
    private final HoldTimes holdTimes;
    private final SnippetUse snippets;
    private final AttachmentLimits limits;
    private final SendingFailures failures;
    private final Conflicts conflicts;
    private final ComposeViews views;
    private final WritingReply reply;
    private final Visit visit;
    private final Clock clock;

    WritingActions(
            Saving saving,
            SendingOff sendingOff,
            HoldTimes holdTimes,
            SnippetUse snippets,
            AttachmentLimits limits,
            SendingFailures failures,
            Conflicts conflicts,
            ComposeViews views,
            WritingReply reply,
            Visit visit,
            Clock clock) {
        this.saving = saving;
        this.sendingOff = sendingOff;
        this.holdTimes = holdTimes;
        this.snippets = snippets;
        this.limits = limits;
        this.failures = failures;
        this.conflicts = conflicts;
        this.views = views;
        this.reply = reply;
        this.visit = visit;
        this.clock = clock;
    }

    Response act(Work work, ComposeAction action, ComposeForm form) {
        Composition composition = work.composition();
        Optional<ByteSize> limit =
                action.needsRoom() ? limits.exceededBy(composition, work.by().server()) : Optional.empty();
        if (limit.isPresent()) {
            return refused(work, failures.filesTooLarge(composition.filesSize(), limit.get(), visit.numbers()));
        }
        boolean sends = action instanceof ComposeAction.Send || action instanceof ComposeAction.Schedule;
        if (sends && !work.missing().isEmpty()) {
            // What goes has all that its writer believes to be in it; the form shows what there is.
            return reply.incomplete(
                    views.again(
                            work.by(),
                            saving.kept(work),
                            failures.partsGone(work.missing().size())),
                    work.docked());
        }
        return switch (action) {
            case ComposeAction.Send(boolean archives) -> sendingOff.send(work, held(work), archives, form.answered());
            case ComposeAction.Schedule(String until) -> schedule(work, form, until);
            case ComposeAction.Remove(String id) -> save(work.with(without(work.composition(), id)), 0);
            case ComposeAction.Mend(String doubt) -> mend(work, doubt);
            case ComposeAction.Resign() ->
                save(work.with(resigned(work, form)), work.missing().size());
            case ComposeAction.Keep() -> keep(work);
            default -> save(work, work.missing().size());
        };
    }

    private Leaving held(Work work) {
        return new Leaving.After(holdTimes.of(work.by().account().personId()));
    }

    private Response schedule(Work work, ComposeForm form, @Nullable String until) {
        try {
            Instant due = DueTime.of(until, form.at, clock.instant().atZone(visit.zone()), visit.locale());
            return sendingOff.send(work, new Leaving.At(due), false, form.answered());
        } catch (InvalidInput noTime) {
            return refused(work, failures.noTime());
        }
    }

    private static Composition without(Composition composition, String id) {
        return composition.with(composition.enclosures().stream()
                .filter(enclosure -> !enclosure.id().text().equals(id))
                .toList());
    }

    private static Composition resigned(Work work, ComposeForm form) {
        WritingFor by = work.by();
        Composition composition = work.composition();
        Identity before = by.identities().find(form.signed).orElse(by.self());
        return composition.with(Signed.swapped(composition.written(), composition.mode(), before, by.self()));
    }

    private Response save(Work work, int missing) {
        return stored(work, saved -> reply.saved(saved, work.by(), work.docked()), missing);
    }

    /** Text that is worth keeping is worth saving too: without scripts the form comes back from its draft. */
    private Response keep(Work work) {
        Optional<String> kept = snippets.keep(work.by(), work.composition());
        return kept.isEmpty()
                ? refused(work, failures.notKept())
                : stored(
                        work,
                        saved -> reply.kept(saved, kept.get(), work.by()),
                        work.missing().size());
    }

    private Response mend(Work work, String doubt) {
        return stored(work.with(sendingOff.mended(work, doubt)), saved -> reply.mended(saved, work.by()), 0);
    }

    /** Where Drafts does not take it the words are safe nonetheless. */
    private Response stored(Work work, Answer answer, int missing) {
        Failure gone = missing == 0 ? null : failures.partsGone(missing);
        try {
            return saving.stored(work)
                    .map(saved -> answer.of(views.saved(work.by(), saved, gone)))
                    .orElseGet(() -> conflicts.told(work));
        } catch (Problem problem) {
            return reply.keptHere(views.saved(work.by(), saving.kept(work), failures.notStored(problem)), work.by());
        }
    }

    private Response refused(Work work, Failure failure) {
        return reply.notSaved(views.again(work.by(), work.composition(), failure), failure, work.docked());
    }

    /** What the page hears once it is saved. */
    private interface Answer {
        Response of(ComposeView view);
    }
}
