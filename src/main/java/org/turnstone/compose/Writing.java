package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.turnstone.compose.LatestDrafts.Latest;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.outbox.Dispatch;
import org.turnstone.outbox.Outbox;
import org.turnstone.outbox.Outcome;
import org.turnstone.outbox.SubmissionId;
import org.turnstone.problem.Problem;
import org.turnstone.web.Visit;

/** Begins a message, saves it, sends it. Whatever goes wrong, the form comes back with every word in it. */
@RequestScoped
class Writing {

    private final AccountMessages messages;
    private final Desk desk;
    private final Answers answers;
    private final Attribution attribution;
    private final Checks checks;
    private final Outbox outbox;
    private final LatestDrafts drafts;
    private final SendingFailures failures;
    private final ComposeViews views;
    private final ComposeTexts texts;
    private final WritingReply reply;
    private final Visit visit;
    private final Clock clock;

    Writing(
            AccountMessages messages,
            Desk desk,
            Answers answers,
            Attribution attribution,
            Checks checks,
            Outbox outbox,
            LatestDrafts drafts,
            SendingFailures failures,
            ComposeViews views,
            ComposeTexts texts,
            WritingReply reply,
            Visit visit,
            Clock clock) {
        this.messages = messages;
        this.desk = desk;
        this.answers = answers;
        this.attribution = attribution;
        this.checks = checks;
        this.outbox = outbox;
        this.drafts = drafts;
        this.failures = failures;
        this.views = views;
        this.texts = texts;
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
            case ComposeAction.Send() -> send(by, mail, composition, latest, form.isConfirmed(), docked);
            case ComposeAction.Save(), ComposeAction.Attach() -> save(by, mail, composition, latest, docked);
            case ComposeAction.Remove(String id) -> save(by, mail, without(composition, id), latest, docked);
            case ComposeAction.Discard() -> discard(by, composition, latest, docked);
        };
    }

    private static Composition without(Composition composition, String id) {
        return composition.with(composition.enclosures().stream()
                .filter(enclosure -> !enclosure.id().text().equals(id))
                .toList());
    }

    private Response save(WritingFor by, Messages mail, Composition composition, Latest latest, boolean docked) {
        try {
            Composition saved = stored(by, mail, composition, latest);
            return reply.saved(views.saved(by.account(), saved, null), by, docked);
        } catch (Problem problem) {
            return refused(by, composition, failures.notSaved(problem, visit.numbers()), docked);
        }
    }

    private Response refused(WritingFor by, Composition composition, Failure failure, boolean docked) {
        return reply.notSaved(
                views.again(by.account(), composition, unchecked(composition), failure, Set.of()), failure, docked);
    }

    private Composition stored(WritingFor by, Messages mail, Composition composition, Latest latest) {
        MessageRef ref = new Drafts(by.access()).save(letter(by).toSave(composition), composition.draft());
        latest.isAt(ref);
        return desk.saved(composition, ref, mail);
    }

    private Response send(
            WritingFor by, Messages mail, Composition composition, Latest latest, boolean confirmed, boolean docked) {
        Recipients recipients = checks.recipients(composition.written());
        Set<Doubt> doubts = confirmed ? Set.of() : Doubts.of(composition, texts.attachmentWords());
        if (!Checks.passed(recipients) || !doubts.isEmpty()) {
            return reply.refused(
                    views.again(by.account(), kept(by, mail, composition, latest), recipients, null, doubts), docked);
        }
        try {
            OutgoingMessage message = letter(by).toSend(composition);
            Outcome outcome = outbox.send(dispatch(by, composition, message));
            if (outcome == Outcome.ALREADY_SENT) {
                // By a process before this one, or without anybody knowing: these words may be others.
                return refused(by, composition, failures.sentBefore(), docked);
            }
            latest.isSent(composition.written());
            return reply.sent(outcome, by, docked);
        } catch (Problem problem) {
            return failed(by, mail, composition, latest, recipients, problem, docked);
        }
    }

    private Response failed(
            WritingFor by,
            Messages mail,
            Composition composition,
            Latest latest,
            Recipients recipients,
            Problem problem,
            boolean docked) {
        Failure failure = failures.notSent(problem, visit.numbers());
        return reply.refused(
                views.again(by.account(), kept(by, mail, composition, latest), recipients, failure, Set.of()), docked);
    }

    /** Files that came with this request are gone when it ends: a form that comes back must find them in a draft. */
    private Composition kept(WritingFor by, Messages mail, Composition composition, Latest latest) {
        boolean fresh = composition.enclosures().stream()
                .anyMatch(enclosure -> enclosure.id().source() == EnclosureId.Source.UPLOAD);
        if (!fresh) {
            return composition;
        }
        try {
            return stored(by, mail, composition, latest);
        } catch (Problem notEvenThat) {
            return composition;
        }
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

    private static Dispatch dispatch(WritingFor by, Composition composition, OutgoingMessage message) {
        return new Dispatch(
                composition.submission(),
                by.account().personId(),
                by.server(),
                by.credentials(),
                by.access(),
                message,
                composition.draft(),
                composition.original(),
                composition.mode().marks());
    }

    private Letter letter(WritingFor by) {
        return new Letter(by.account().address(), visit.zone(), clock);
    }

    private static Recipients unchecked(Composition composition) {
        Written written = composition.written();
        return new Recipients(
                ComposeField.of(written.to()), ComposeField.of(written.cc()), ComposeField.of(written.bcc()));
    }
}
