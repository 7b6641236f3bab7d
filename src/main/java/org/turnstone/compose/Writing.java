package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.Journal;
import org.turnstone.draft.Noted;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.Identity;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.outbox.Outbox;
import org.turnstone.web.Visit;

/**
 * Begins a message, and takes what its form posts: first every word is written down, then it is done what the pressed button
 * asks for. Whatever goes wrong, the form comes back with every word in it.
 */
@RequestScoped
class Writing {

    private final AccountMessages messages;
    private final Journal journal;
    private final Outbox outbox;
    private final Holding holding;
    private final Turns turns;
    private final Desk desk;
    private final Answers answers;
    private final Attribution attribution;
    private final Saving saving;
    private final Conflicts conflicts;
    private final Discarding discarding;
    private final Jotting jotting;
    private final WritingActions actions;
    private final ComposeViews views;
    private final SnippetUse snippets;
    private final Visit visit;

    Writing(
            AccountMessages messages,
            Journal journal,
            Outbox outbox,
            Holding holding,
            Turns turns,
            Desk desk,
            Answers answers,
            Attribution attribution,
            Saving saving,
            Conflicts conflicts,
            Discarding discarding,
            Jotting jotting,
            WritingActions actions,
            ComposeViews views,
            SnippetUse snippets,
            Visit visit) {
        this.messages = messages;
        this.journal = journal;
        this.outbox = outbox;
        this.holding = holding;
        this.turns = turns;
        this.desk = desk;
        this.answers = answers;
        this.attribution = attribution;
        this.saving = saving;
        this.conflicts = conflicts;
        this.discarding = discarding;
        this.jotting = jotting;
        this.actions = actions;
        this.views = views;
        this.snippets = snippets;
        this.visit = visit;
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

    /**
     * Does what the pressed button asks for.
     *
     * @param docked whether the form is the panel over a mailbox rather than a page
     */
    Response act(WritingFor by, ComposeForm form, boolean docked) {
        SubmissionId submission = form.submission();
        return turns.alone(by.account().personId(), submission, () -> act(by, form, submission, docked));
    }

    private Response act(WritingFor by, ComposeForm form, SubmissionId submission, boolean docked) {
        DraftEntry known = journal.find(by.account().personId(), submission).orElse(null);
        ComposeAction action = ComposeAction.of(form.action);
        if (known == null && action.writes() && outbox.knows(submission)) {
            // By Back, or by a request that was long on its way: its draft goes on under another name, or is over.
            return conflicts.told(by, form, saving.words(by, form, null), new Noted.Gone(), action, docked);
        }
        return switch (action) {
            case ComposeAction.Discard() -> discarding.discard(by, form, submission, docked);
            case ComposeAction.Yield() -> conflicts.giveUp(by, known, docked);
            case ComposeAction.Duplicate() -> conflicts.keepBoth(by, form, known, docked);
            case ComposeAction.Autosave() when !form.brings() -> jotting.save(by, form, submission, known, docked);
            default -> write(by, form, submission, known, action, docked);
        };
    }

    private Response write(
            WritingFor by,
            ComposeForm form,
            SubmissionId submission,
            @Nullable DraftEntry known,
            ComposeAction action,
            boolean docked) {
        DraftWords words = saving.words(by, form, known);
        Stand stand = action instanceof ComposeAction.Overwrite(int seen)
                ? form.stand().over(seen)
                : form.stand();
        Noted noted = saving.note(by, submission, stand, words, known == null ? form.place(by.mailboxes()) : null);
        if (!(noted instanceof Noted.Down(DraftEntry entry))) {
            return conflicts.told(by, form, words, noted, action, docked);
        }
        return holding.hold(by.account(), by.access(), submission, storing -> {
                    Messages mail = messages.of(by.account(), by.access());
                    Composition composition = desk.posted(
                            by.account().personId(),
                            form,
                            submission,
                            words,
                            storing.entry().place(),
                            mail);
                    return actions.act(
                            new Work(by, mail, composition.at(entry.revision()), words, storing, docked), action, form);
                })
                .orElseGet(() -> conflicts.busy(by, form, words, entry, docked));
    }
}
