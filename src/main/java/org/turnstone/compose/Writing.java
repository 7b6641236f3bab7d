package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.compose.LatestDrafts.Latest;
import org.turnstone.draft.Drafts;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.outbox.HoldTimes;
import org.turnstone.outbox.Leaving;
import org.turnstone.outbox.SubmissionId;
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
        this.visit = visit;
        this.clock = clock;
    }

    ComposeView begin(WritingFor by, Written written) {
        return views.begun(by.account(), desk.inFormat(Composition.blank().with(written), by.account()));
    }

    ComposeView answer(WritingFor by, Mode mode, MessageRef ref) {
        Messages mail = messages.of(by.account(), by.access());
        var original = mail.peek(ref);
        List<String> lines = attribution.lines(mode, original, visit.dates());
        Composition answer = answers.answer(mode, mail, original, by.account().address(), lines);
        return views.begun(by.account(), desk.inFormat(answer, by.account()));
    }

    ComposeView resume(WritingFor by, MessageRef draft) {
        Messages mail = messages.of(by.account(), by.access());
        Composition composition = desk.drafted(mail.peek(draft), mail);
        return drafts.alone(by.account().personId(), composition.submission(), latest -> {
            // It may have been thrown away and taken back.
            latest.isResumedAt(draft);
            return views.begun(by.account(), composition);
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
                sendingOff.send(by, mail, composition, latest, held(by), form.isConfirmed(), docked);
            case ComposeAction.Schedule(String until) -> schedule(by, mail, composition, latest, form, until, docked);
            case ComposeAction.Save(), ComposeAction.Attach() -> save(by, mail, composition, latest, docked);
            case ComposeAction.Remove(String id) -> save(by, mail, without(composition, id), latest, docked);
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
            return sendingOff.send(by, mail, composition, latest, new Leaving.At(due), form.isConfirmed(), docked);
        } catch (InvalidInput noTime) {
            return refused(by, composition, failures.noTime(), docked);
        }
    }

    private static Composition without(Composition composition, String id) {
        return composition.with(composition.enclosures().stream()
                .filter(enclosure -> !enclosure.id().text().equals(id))
                .toList());
    }

    private Response save(WritingFor by, Messages mail, Composition composition, Latest latest, boolean docked) {
        try {
            Composition saved = saving.stored(by, mail, composition, latest);
            return reply.saved(views.saved(by.account(), saved, null), by, docked);
        } catch (Problem problem) {
            return refused(by, composition, failures.notSaved(problem, visit.numbers()), docked);
        }
    }

    private Response refused(WritingFor by, Composition composition, Failure failure, boolean docked) {
        return reply.notSaved(
                views.again(by.account(), composition, unchecked(composition), failure, Set.of()), failure, docked);
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
