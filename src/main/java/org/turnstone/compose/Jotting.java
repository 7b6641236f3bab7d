package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.Noted;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.problem.Problem;

/** Writes down what a form holds while somebody types: the mail server hears of it later. */
@RequestScoped
class Jotting {

    private final AccountMessages messages;
    private final Saving saving;
    private final Keeper keeper;
    private final Conflicts conflicts;
    private final ComposeViews views;
    private final SendingFailures failures;
    private final WritingReply reply;

    Jotting(
            AccountMessages messages,
            Saving saving,
            Keeper keeper,
            Conflicts conflicts,
            ComposeViews views,
            SendingFailures failures,
            WritingReply reply) {
        this.messages = messages;
        this.saving = saving;
        this.keeper = keeper;
        this.conflicts = conflicts;
        this.views = views;
        this.failures = failures;
        this.reply = reply;
    }

    Response save(
            WritingFor by, ComposeForm form, SubmissionId submission, @Nullable DraftEntry known, boolean docked) {
        MessageRef place = known == null ? form.place(by.mailboxes()) : known.place();
        DraftWords words = saving.words(by, form, known);
        Noted noted =
                saving.note(by, submission, form.stand(), known == null ? related(by, words, place) : words, place);
        if (!(noted instanceof Noted.Down(DraftEntry entry))) {
            return conflicts.told(by, form, words, noted, new ComposeAction.Autosave(), docked);
        }
        keeper.soon(by.account(), by.access(), entry);
        Failure failure = entry.trouble() == null ? null : failures.notStored(entry.trouble());
        return reply.jotted(views.draft(entry, words), failure, by);
    }

    /** While the original is there: it may go before the answer does. A mail server that is away is asked later. */
    private DraftWords related(WritingFor by, DraftWords words, @Nullable MessageRef place) {
        try {
            return words.in(
                    Desk.ancestry(messages.of(by.account(), by.access()), words.mode(), words.originalRef(), place));
        } catch (Problem away) {
            return words;
        }
    }
}
