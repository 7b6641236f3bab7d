package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.compose.LatestDrafts.Latest;
import org.turnstone.draft.Drafts;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.Identity;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.outbox.HoldTimes;
import org.turnstone.outbox.Leaving;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.Problem;
import org.turnstone.snooze.DueTime;
import org.turnstone.web.Visit;

/** Begins a message, saves it, sends it. Whatever goes wrong, the form comes back with every word in it. */
@RequestScoped
class Writing {

    private final AccountMessages messages;
    private final Desk desk;
    private final Answers answers;
    private final Attribution attribution;
    private final SendingOff sendingOff;
    private final Saving saving;
    private final HoldTimes holdTimes;
    private final LatestDrafts drafts;
    private final SendingFailures failures;
    private final ComposeViews views;
    private final WritingReply reply;
    private final SnippetUse snippets;
    private final Visit visit;
    private final Clock clock;

    Writing(
            AccountMessages messages,
            Desk desk,
            Answers answers,
            Attribution attribution,
            SendingOff sendingOff,
            Saving saving,
            HoldTimes holdTimes,
            LatestDrafts drafts,
            SendingFailures failures,
            ComposeViews views,
            WritingReply reply,
            SnippetUse snippets,
            Visit visit,
            Clock clock) {
        this.messages = messages;
        this.desk = desk;
        this.answers = answers;
        this.attribution = attribution;
        this.sendingOff = sendingOff;
        this.saving = saving;
        this.holdTimes = holdTimes;
        this.drafts = drafts;
        this.failures = failures;
        this.views = views;
        this.reply = reply;
        this.snippets = snippets;
        this.visit = visit;
        this.clock = clock;
    }

    ComposeView begin(WritingFor by, Written written, @Nullable String template) {
        Written begun = snippets.into(written, template, by);
        return views.begun(by, desk.begun(Composition.blank().with(begun), by));
    }

    ComposeView answer(WritingFor by, Mode mode, MessageRef ref) {
        Messages mail = messages.of(by.account(), by.access());
        var original = mail.peek(ref);
        List<String> lines = attribution.lines(mode, original, visit.dates());
        OwnIdentities own = by.identities();
        Identity self = mode == Mode.EDIT_AS_NEW
                ? own.writerOf(original.envelope())
                : own.answering(original.envelope(), original.parsed().headers());
        Composition answer = answers.answer(mode, mail, original, own::isOwn, lines);
        return views.begun(by.as(self), desk.begun(answer, by.as(self)));
    }

    ComposeView resume(WritingFor by, MessageRef draft) {
        Messages mail = messages.of(by.account(), by.access());
        OpenedMessage saved = mail.peek(draft);
        Composition composition = desk.drafted(saved, mail);
        WritingFor self = by.as(by.identities().writerOf(saved.envelope()));
        return drafts.alone(by.account().personId(), composition.submission(), latest -> {
            // It may have been thrown away and taken back.
            latest.isResumedAt(draft);
            return views.begun(self, composition);
        });
    }

    /**
     * Does what the pressed button asks for.
     *
     * @param docked whether the form is the panel over a mailbox rather than a page
     */
    Response act(WritingFor by, ComposeForm form, boolean docked) {
        SubmissionId submission = form.submission();
        return drafts.alone(by.account().personId(), submission, latest -> act(by, form, submission, latest, docked));
    }

    private Response act(WritingFor by, ComposeForm form, SubmissionId submission, Latest latest, boolean docked) {
        ComposeAction action = ComposeAction.of(form.action);
        if (latest.wasSentLike(form.written())) {
            return action instanceof ComposeAction.Send ? reply.alreadySent(by, docked) : reply.late(by);
        }
        Messages mail = messages.of(by.account(), by.access());
        Composition composition = desk.posted(form, submission, latest, mail, by.mailboxes());
        if (latest.wasSent() && !(action instanceof ComposeAction.Discard)) {
            return refused(by, composition, failures.sentBefore(), docked);
        }
        return switch (action) {
            case ComposeAction.Send() ->
                sendingOff.send(by, mail, composition, latest, held(by), form.answered(), docked);
            case ComposeAction.Schedule(String until) -> schedule(by, mail, composition, latest, form, until, docked);
            case ComposeAction.Save(), ComposeAction.Attach() -> save(by, mail, composition, latest, docked);
            case ComposeAction.Remove(String id) -> save(by, mail, without(composition, id), latest, docked);
            case ComposeAction.Mend(String doubt) -> mend(by, mail, composition, latest, doubt, docked);
            case ComposeAction.Resign() -> save(by, mail, resigned(by, composition, form), latest, docked);
            case ComposeAction.Keep() -> keep(by, mail, composition, latest, docked);
            case ComposeAction.Discard() -> discard(by, composition, latest, docked);
        };
    }

    private Leaving held(WritingFor by) {
        return new Leaving.After(holdTimes.of(by.account().personId()));
    }

    private Response schedule(
            WritingFor by,
            Messages mail,
            Composition composition,
            Latest latest,
            ComposeForm form,
            @Nullable String until,
            boolean docked) {
        try {
            Instant due = DueTime.of(until, form.at, clock.instant().atZone(visit.zone()), visit.locale());
            return sendingOff.send(by, mail, composition, latest, new Leaving.At(due), form.answered(), docked);
        } catch (InvalidInput noTime) {
            return refused(by, composition, failures.noTime(), docked);
        }
    }

    private static Composition without(Composition composition, String id) {
        return composition.with(composition.enclosures().stream()
                .filter(enclosure -> !enclosure.id().text().equals(id))
                .toList());
    }

    private static Composition resigned(WritingFor by, Composition composition, ComposeForm form) {
        Identity before = by.identities().find(form.signed).orElse(by.self());
        return composition.with(Signed.swapped(composition.written(), composition.mode(), before, by.self()));
    }

    /** Text that is worth keeping is worth saving too: without scripts the form comes back from its draft. */
    private Response keep(WritingFor by, Messages mail, Composition composition, Latest latest, boolean docked) {
        Optional<String> kept = snippets.keep(by, composition);
        if (kept.isEmpty()) {
            return refused(by, composition, failures.notKept(), docked);
        }
        try {
            return reply.kept(views.saved(by, saving.stored(by, mail, composition, latest), null), kept.get(), by);
        } catch (Problem problem) {
            return refused(by, composition, failures.notSaved(problem, visit.numbers()), docked);
        }
    }

    private Response save(WritingFor by, Messages mail, Composition composition, Latest latest, boolean docked) {
        try {
            Composition saved = saving.stored(by, mail, composition, latest);
            return reply.saved(views.saved(by, saved, null), by, docked);
        } catch (Problem problem) {
            return refused(by, composition, failures.notSaved(problem, visit.numbers()), docked);
        }
    }

    private Response mend(
            WritingFor by, Messages mail, Composition composition, Latest latest, String doubt, boolean docked) {
        Composition mended = sendingOff.mended(by, mail, composition, doubt);
        try {
            Composition saved = saving.stored(by, mail, mended, latest);
            return reply.mended(views.saved(by, saved, null), by);
        } catch (Problem problem) {
            return refused(by, mended, failures.notSaved(problem, visit.numbers()), docked);
        }
    }

    private Response refused(WritingFor by, Composition composition, Failure failure, boolean docked) {
        return reply.notSaved(
                views.again(by, composition, unchecked(composition), failure, Asked.NOTHING), failure, docked);
    }

    private Response discard(WritingFor by, Composition composition, Latest latest, boolean docked) {
        MessageRef draft = composition.draft();
        if (draft == null) {
            return reply.closed(by, docked);
        }
        Drafts.Discarded discarded = new Drafts(by.access()).discard(draft);
        latest.isGone();
        return reply.discarded(discarded, by, docked);
    }

    private static Recipients unchecked(Composition composition) {
        Written written = composition.written();
        return new Recipients(
                ComposeField.of(written.to()), ComposeField.of(written.cc()), ComposeField.of(written.bcc()));
    }
}
