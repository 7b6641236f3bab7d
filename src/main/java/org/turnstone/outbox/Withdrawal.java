package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.DatabaseClock;
import org.turnstone.database.LockedRows;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.Drafts;
import org.turnstone.draft.Journal;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MessageRef;
import org.turnstone.upload.Uploads;

/**
 * Takes messages back: first nobody may send it any more, then its words become a draft again. Those are the journal's, as
 * they were written; what was to be sent stands in for them where the journal has forgotten. Somebody else's message has no
 * words of the person's, and becomes nothing.
 */
@ApplicationScoped
class Withdrawal {

    private final Items items;
    private final ItemContent content;
    private final SentCopy stored;
    private final Journal journal;
    private final Uploads uploads;
    private final DatabaseClock clock;
    private final LockedRows rows;

    Withdrawal(
            Items items,
            ItemContent content,
            SentCopy stored,
            Journal journal,
            Uploads uploads,
            DatabaseClock clock,
            LockedRows rows) {
        this.items = items;
        this.content = content;
        this.stored = stored;
        this.journal = journal;
        this.uploads = uploads;
        this.clock = clock;
        this.rows = rows;
    }

    /**
     * Stops a message that has not gone.
     *
     * @return it; empty where it is going, has gone, or is not that person's
     */
    @Transactional
    Optional<Item> stop(UUID id, long person) {
        Instant now = clock.now();
        OutboxRow row = rows.find(OutboxRow.class, id).orElse(null);
        if (row == null || row.personId != person || !isStoppable(row, now)) {
            return Optional.empty();
        }
        row.state = ItemState.STOPPED;
        row.claimant = null;
        row.leasedUntil = null;
        row.credentials = null;
        return Optional.of(items.open(row));
    }

    /**
     * Makes a message that has not gone the draft it was, in the journal's words, under another name: whoever posts the old
     * form once more sends nothing (S07). All of it or nothing: two who take it back get one draft.
     *
     * @return its new name; empty where {@link #stop} would be, and where the journal has forgotten
     */
    @Transactional
    Optional<DraftEntry> reopen(UUID id, long person) {
        OutboxRow row = rows.find(OutboxRow.class, id).orElse(null);
        if (row == null || row.personId != person || !isStoppable(row, clock.now())) {
            return Optional.empty();
        }
        SubmissionId renewed = SubmissionId.create();
        Optional<DraftEntry> draft = journal.reopen(person, new SubmissionId(id), renewed);
        draft.ifPresent(_ -> {
            uploads.adopt(person, id, renewed.value());
            forget(row);
        });
        return draft;
    }

    private void forget(OutboxRow row) {
        row.state = ItemState.WITHDRAWN;
        row.claimant = null;
        row.leasedUntil = null;
        row.report = null;
        row.credentials = null;
        content.drop(row.id);
    }

    /** Whether it is unknown what became of it is for its writer to weigh: words can always be had back. */
    private static boolean isStoppable(OutboxRow row, Instant now) {
        boolean abandoned = row.state == ItemState.SENDING;
        return !row.isInWork(now) && (row.state.isStoppable() || row.state == ItemState.UNKNOWN || abandoned);
    }

    /**
     * Makes a stopped message what it was before.
     *
     * @throws org.turnstone.problem.Problem where that did not work: the message stays in the outbox
     */
    TakenBack takeBack(Item item, MailAccess access) {
        if (!item.details().redirected()) {
            return new TakenBack.Draft(toDrafts(item, access));
        }
        // No word of it is the person's: where the original lies, it lies still.
        forget(item.id());
        return new TakenBack.Redirection(item.id());
    }

    /** The wish behind a redirected message that was taken back. */
    Optional<Redirection> redirection(UUID id, long person) {
        return items.find(id, person)
                .filter(item ->
                        item.state() == ItemState.WITHDRAWN && item.details().redirected())
                .flatMap(item -> Optional.ofNullable(item.details().original())
                        .map(place -> new Redirection(
                                item.account(),
                                place.ref(),
                                item.details().from(),
                                item.details().recipients())));
    }

    /**
     * Makes a stopped message a draft again, in the place of the one it was written in. It will be another submission:
     * whoever posts the old form once more sends nothing (S07).
     *
     * @return what the draft is called in our addresses
     * @throws org.turnstone.problem.Problem where that did not work: the message stays in the outbox
     */
    private String toDrafts(Item item, MailAccess access) {
        Map<String, String> fields = new HashMap<>(item.details().draftFields());
        fields.put(SubmissionId.FIELD, SubmissionId.create().toString());
        MessageRef draft = new Drafts(access)
                .save(
                        stored.draft(item, fields),
                        item.details().messageId(),
                        item.details().date(),
                        previous(item));
        forget(item.id());
        return draft.id();
    }

    private static @Nullable MessageRef previous(Item item) {
        Place place = item.details().draft();
        return place == null ? null : place.ref();
    }

    /** Nothing of it is kept but its name. */
    @Transactional
    void forget(UUID id) {
        OutboxRow.update("state = ?1, report = null, credentials = null where id = ?2", ItemState.WITHDRAWN, id);
        content.drop(id);
    }
}
