package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.DraftState;
import org.turnstone.draft.Journal;
import org.turnstone.draft.Noted;
import org.turnstone.draft.Stores;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.outbox.Outbox;
import org.turnstone.problem.Problem;
import org.turnstone.web.Visit;

/**
 * One draft, written in two places: nothing is written over before its writer has chosen, and what they have on the screen
 * stays there until then.
 */
@RequestScoped
class Conflicts {

    private final Journal journal;
    private final Stores stores;
    private final Holding holding;
    private final Outbox outbox;
    private final AccountMessages messages;
    private final Desk desk;
    private final Saving saving;
    private final ComposeViews views;
    private final SendingFailures failures;
    private final WritingReply reply;
    private final Visit visit;

    Conflicts(
            Journal journal,
            Stores stores,
            Holding holding,
            Outbox outbox,
            AccountMessages messages,
            Desk desk,
            Saving saving,
            ComposeViews views,
            SendingFailures failures,
            WritingReply reply,
            Visit visit) {
        this.journal = journal;
        this.stores = stores;
        this.holding = holding;
        this.outbox = outbox;
        this.messages = messages;
        this.desk = desk;
        this.saving = saving;
        this.views = views;
        this.failures = failures;
        this.reply = reply;
        this.visit = visit;
    }

    /** What was to be written down was not: the form comes back with the choice. */
    Response told(
            WritingFor by, ComposeForm form, DraftWords words, Noted noted, ComposeAction action, boolean docked) {
        if (noted instanceof Noted.Sent(DraftEntry sent) && saving.isSame(sent, words)) {
            // All of it went: there is nothing to lose.
            return action instanceof ComposeAction.Send ? reply.alreadySent(by, docked) : reply.late(by);
        }
        Composition composition = held(
                by,
                form,
                place(by, form, noted),
                (place, mail) ->
                        desk.composed(by.account().personId(), form.submission(), form.stand(), words, place, mail));
        return reply.conflict(views.conflicting(by, composition, conflict(noted, form.submission())), docked);
    }

    /** The same for what was found while it was stored. */
    Response told(Work work) {
        long person = work.by().account().personId();
        Noted noted = journal.find(person, work.composition().submission())
                .<Noted>map(Noted.Overtaken::new)
                .orElseGet(Noted.Gone::new);
        Conflict conflict = conflict(noted, work.composition().submission());
        return reply.conflict(views.conflicting(work.by(), work.composition(), conflict), work.docked());
    }

    private static @Nullable MessageRef place(WritingFor by, ComposeForm form, Noted noted) {
        return switch (noted) {
            case Noted.Overtaken(DraftEntry theirs) -> theirs.place();
            case Noted.Sent(DraftEntry sent) -> sent.place();
            default -> form.place(by.mailboxes());
        };
    }

    private Conflict conflict(Noted noted, SubmissionId id) {
        return switch (noted) {
            case Noted.Overtaken(DraftEntry theirs) ->
                theirs.isRivalled()
                        ? new Conflict(Conflict.Kind.RIVALLED, theirs.revision(), "")
                        : new Conflict(
                                Conflict.Kind.OVERTAKEN,
                                theirs.revision(),
                                visit.dates().brief(theirs.written()));
            case Noted.Sent(DraftEntry sent) -> new Conflict(Conflict.Kind.SENT, sent.revision(), "");
            case Noted.Gone(), Noted.Down _ ->
                new Conflict(outbox.has(id) ? Conflict.Kind.SENT : Conflict.Kind.GONE, 0, "");
        };
    }

    /** Somebody else is just storing the draft, and does not come to an end. */
    Response busy(WritingFor by, ComposeForm form, DraftWords words, DraftEntry entry, boolean docked) {
        Messages mail = messages.of(by.account(), by.access());
        Composition composition = desk.composed(entry.person(), entry.id(), form.stand(), words, entry.place(), mail);
        Failure failure = failures.busy();
        return reply.notSaved(views.again(by, composition.as(entry), failure), failure, docked);
    }

    /** What the draft has become elsewhere holds. */
    Response giveUp(WritingFor by, @Nullable DraftEntry known, boolean docked) {
        if (known == null || known.state() != DraftState.OPEN) {
            return reply.closed(by, docked);
        }
        MessageRef place = known.place();
        if (known.isRivalled() && place != null) {
            journal.forget(known.person(), known.id());
            return reply.resumed(place.id(), by);
        }
        return reply.resumed(known.id().toString(), by);
    }

    /** Both hold: what is on the screen goes on as a draft of its own. */
    Response keepBoth(WritingFor by, ComposeForm form, @Nullable DraftEntry known, boolean docked) {
        Messages mail = messages.of(by.account(), by.access());
        DraftWords words = saving.words(by, form, known);
        MessageRef last = known == null ? form.place(by.mailboxes()) : known.place();
        Composition other = held(
                        by,
                        form,
                        last,
                        (place, _) -> desk.posted(by.account().personId(), form, form.submission(), words, place, mail))
                .apart();
        try {
            Optional<Composition> saved = begun(by, other, words)
                    .flatMap(entry -> stores.begin(entry.person(), entry.id()))
                    .flatMap(storing -> saving.stored(new Work(by, mail, other, words, storing, docked)));
            if (known != null && known.isRivalled()) {
                journal.forget(known.person(), known.id());
            }
            return reply.saved(views.saved(by, saved.orElse(other), null), by, docked);
        } catch (Problem problem) {
            return reply.keptHere(views.saved(by, other, failures.notStored(problem)), by);
        }
    }

    /** Composes while nobody moves the draft, where it is still there. */
    private Composition held(WritingFor by, ComposeForm form, @Nullable MessageRef otherwise, Composing composing) {
        Messages mail = messages.of(by.account(), by.access());
        return holding.hold(
                        by.account(),
                        by.access(),
                        form.submission(),
                        storing -> composing.of(storing.entry().place(), mail))
                .orElseGet(() -> composing.of(otherwise, mail));
    }

    private interface Composing {
        Composition of(@Nullable MessageRef place, Messages mail);
    }

    private Optional<DraftEntry> begun(WritingFor by, Composition other, DraftWords words) {
        SubmissionId id = other.submission();
        return saving.note(by, id, other.stand(), words, null) instanceof Noted.Down(DraftEntry entry)
                ? Optional.of(entry)
                : Optional.empty();
    }
}
