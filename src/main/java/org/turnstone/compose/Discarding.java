package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.DraftState;
import org.turnstone.draft.Drafts;
import org.turnstone.draft.Journal;
import org.turnstone.draft.Noted;
import org.turnstone.draft.Storing;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MessageRef;
import org.turnstone.problem.Problem;

/** Throws a draft away: into Trash, from where it can be had back as it was written last. */
@RequestScoped
class Discarding {

    private static final Logger LOG = Logger.getLogger(Discarding.class);

    private final Journal journal;
    private final Enclosures enclosures;
    private final Saving saving;
    private final Conflicts conflicts;
    private final Holding holding;
    private final KeptDrafts drafts;
    private final WritingReply reply;

    Discarding(
            Journal journal,
            Enclosures enclosures,
            Saving saving,
            Conflicts conflicts,
            Holding holding,
            KeptDrafts drafts,
            WritingReply reply) {
        this.journal = journal;
        this.enclosures = enclosures;
        this.saving = saving;
        this.conflicts = conflicts;
        this.holding = holding;
        this.drafts = drafts;
        this.reply = reply;
    }

    Response discard(WritingFor by, ComposeForm form, SubmissionId submission, boolean docked) {
        return holding.hold(
                        by.account(),
                        by.access(),
                        submission,
                        held -> discard(by, submission, latest(by, held), docked))
                .orElseGet(() -> discardUnheld(by, form, submission, docked));
    }

    private Response discard(WritingFor by, SubmissionId submission, @Nullable MessageRef place, boolean docked) {
        Drafts.Discarded discarded = place == null ? null : new Drafts(by.access()).discard(place);
        journal.forget(by.account().personId(), submission);
        enclosures.forget(by.account().personId(), submission);
        return discarded == null ? reply.closed(by, docked) : reply.discarded(discarded, by, docked);
    }

    /** What was never written down; what was sent meanwhile, or is just being stored, stays as it is. */
    private Response discardUnheld(WritingFor by, ComposeForm form, SubmissionId submission, boolean docked) {
        DraftEntry entry = journal.find(by.account().personId(), submission).orElse(null);
        if (entry == null) {
            return discard(by, submission, form.place(by.mailboxes()), docked);
        }
        DraftWords words = saving.words(by, form, entry);
        return entry.state() == DraftState.SENT
                ? conflicts.told(by, form, words, new Noted.Sent(entry), new ComposeAction.Discard(), docked)
                : conflicts.busy(by, form, words, entry, docked);
    }

    /** Where it lies, as it was written last where that can be had. */
    private @Nullable MessageRef latest(WritingFor by, Storing held) {
        DraftEntry entry = held.entry();
        if (!entry.isUnstored() || entry.isRivalled()) {
            return entry.place();
        }
        try {
            return drafts.store(by.account(), by.access(), held)
                    .map(DraftEntry::place)
                    .orElse(entry.place());
        } catch (Problem notStored) {
            LOG.infof(
                    "a draft was thrown away in an older form account=%d reason=%s",
                    by.account().id(), notStored.getClass().getSimpleName());
            return entry.place();
        }
    }
}
