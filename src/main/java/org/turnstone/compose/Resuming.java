package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import java.util.Objects;
import java.util.Optional;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.DraftMarks;
import org.turnstone.draft.DraftState;
import org.turnstone.draft.Journal;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.outbox.Outbox;
import org.turnstone.problem.NotFound;

/**
 * Opens a draft to go on with it: in the journal's words where it is the journal's, which are those of the form itself; else
 * as it lies in Drafts.
 */
@RequestScoped
class Resuming {

    private final AccountMessages messages;
    private final Journal journal;
    private final Outbox outbox;
    private final Holding holding;
    private final WordsJson json;
    private final Desk desk;
    private final ComposeViews views;

    Resuming(
            AccountMessages messages,
            Journal journal,
            Outbox outbox,
            Holding holding,
            WordsJson json,
            Desk desk,
            ComposeViews views) {
        this.messages = messages;
        this.journal = journal;
        this.outbox = outbox;
        this.holding = holding;
        this.json = json;
        this.desk = desk;
        this.views = views;
    }

    /** A draft of the journal, whether or not it lies in Drafts. */
    ComposeView resume(WritingFor by, SubmissionId id) {
        return journal.find(by.account().personId(), id)
                .filter(entry -> entry.state() == DraftState.OPEN
                        && entry.account() == by.account().id())
                .map(entry -> journalled(by, entry))
                .orElseThrow(() -> new NotFound(NotFound.What.DRAFT));
    }

    ComposeView resume(WritingFor by, MessageRef place) {
        Messages mail = messages.of(by.account(), by.access());
        OpenedMessage draft = mail.peek(place);
        DraftMarks marks = DraftMarks.of(draft.parsed().headers());
        // Of another program's, all who open it where it lies make the same name.
        SubmissionId own = Objects.requireNonNullElseGet(
                marks.submission(), () -> SubmissionId.of(by.account().id(), place));
        Optional<DraftEntry> known = journal.find(by.account().personId(), own);
        return known.filter(entry -> marks.isOf(entry, place))
                .map(entry -> journalled(by, entry))
                .orElseGet(() -> {
                    Composition composition = desk.drafted(draft, name(own, known), mail);
                    return views.begun(by.as(by.identities().writerOf(draft.envelope())), composition);
                });
    }

    /** Its own name, unless the journal has that for another one, or the outbox will hear of it no more. */
    private SubmissionId name(SubmissionId own, Optional<DraftEntry> known) {
        return known.isPresent() || outbox.knows(own) ? SubmissionId.create() : own;
    }

    private ComposeView journalled(WritingFor by, DraftEntry entry) {
        return holding.hold(by.account(), by.access(), entry.id(), storing -> opened(by, storing.entry()))
                .orElseGet(() -> opened(by, entry));
    }

    private ComposeView opened(WritingFor by, DraftEntry entry) {
        DraftWords words = json.read(entry);
        OwnIdentities own = by.identities();
        Composition composition = desk.composed(
                entry.person(),
                entry.id(),
                Stand.of(entry.revision()),
                words,
                entry.place(),
                messages.of(by.account(), by.access()));
        return views.begun(by.as(own.find(words.identity()).orElseGet(own::standard)), composition);
    }
}
