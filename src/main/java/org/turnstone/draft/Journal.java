package org.turnstone.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.database.DatabaseClock;
import org.turnstone.database.LockedRows;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MessageRef;
import org.turnstone.problem.RateLimited;
import org.turnstone.problem.TooLarge;
import org.turnstone.security.Vault;

/**
 * What people write, at each pause: in one transaction, before anything is told to the mail server (ADR 36). A draft is one
 * person's; everybody else's is not there.
 */
@ApplicationScoped
public class Journal {

    /** Characters: a long newsletter that is answered has a hundredth. */
    private static final int LONGEST = 4_000_000;

    private static final int MOST = 2_000;
    private static final int MOST_UNSTORED = 100;
    private static final int MOST_SHOWN = 20;

    private final JournalRows rows;
    private final LockedRows locked;
    private final DatabaseClock clock;

    Journal(JournalRows rows, LockedRows locked, DatabaseClock clock) {
        this.rows = rows;
        this.locked = locked;
        this.clock = clock;
    }

    @Transactional
    public Optional<DraftEntry> find(long person, SubmissionId id) {
        return DraftRow.<DraftRow>find("id = ?1 and personId = ?2", id.value(), person)
                .firstResultOptional()
                .flatMap(rows::readable);
    }

    /** What that person writes and Drafts does not have, because the mail server would not take it. */
    @Transactional
    public List<DraftEntry> unstored(long person) {
        return DraftRow.<DraftRow>find(
                        "personId = ?1 and state = ?2 and stored < revision and trouble is not null order by written",
                        person,
                        DraftState.OPEN)
                .page(0, MOST_SHOWN)
                .list()
                .stream()
                .flatMap(row -> rows.readable(row).stream())
                .toList();
    }

    /**
     * Writes words down.
     *
     * @param stand on what they were written
     * @param place where the draft lies already, for the first time it is written down
     * @throws TooLarge where that is no text that anybody writes
     * @throws RateLimited where that person has too many drafts that Drafts does not take
     */
    public Noted note(Account account, SubmissionId id, Stand stand, String words, @Nullable MessageRef place) {
        try {
            return write(account, id, stand, requireSize(words), place);
        } catch (PersistenceException refused) {
            // Two requests were first at the same time, on two servers: one of them was.
            if (find(account.personId(), id).isEmpty()) {
                throw refused;
            }
            return write(account, id, stand, words, place);
        }
    }

    @Transactional
    Noted write(Account account, SubmissionId id, Stand stand, String words, @Nullable MessageRef place) {
        DraftRow row = locked.find(DraftRow.class, id.value()).orElse(null);
        if (row != null
                && row.personId == account.personId()
                && rows.readable(row).isEmpty()) {
            row.delete();
            DraftRow.flush();
            row = null;
        }
        if (row == null) {
            return stand.revision() > 0 ? new Noted.Gone() : new Noted.Down(begin(account, id, stand, words, place));
        }
        if (row.personId != account.personId()) {
            return new Noted.Gone();
        }
        if (row.state == DraftState.SENT) {
            return new Noted.Sent(rows.open(row));
        }
        DraftEntry before = rows.open(row);
        if (!stand.covers(row) || (before.isRivalled() && !stand.chosen())) {
            return new Noted.Overtaken(before);
        }
        if (!before.words().equals(words)) {
            row.revision++;
            row.content = rows.sealed(row, words);
            row.written = clock.now();
        }
        if (before.isRivalled()) {
            row.trouble = null;
            row.due = clock.now();
        }
        row.accountId = account.id();
        row.writer = stand.writer();
        row.turn = stand.turn();
        return new Noted.Down(rows.open(row));
    }

    private DraftEntry begin(Account account, SubmissionId id, Stand stand, String words, @Nullable MessageRef place) {
        requireRoom(account.personId());
        Instant now = clock.now();
        DraftRow row = new DraftRow();
        row.id = id.value();
        row.personId = account.personId();
        row.accountId = account.id();
        row.revision = 1;
        row.writer = stand.writer();
        row.turn = stand.turn();
        row.written = now;
        row.due = now;
        row.keyHalf = Vault.newHalf();
        row.content = rows.sealed(row, words);
        row.place = rows.sealed(row, place);
        row.persistAndFlush();
        return rows.open(row);
    }

    private static void requireRoom(long person) {
        if (DraftRow.count("personId = ?1 and stored < revision", person) >= MOST_UNSTORED
                || DraftRow.count("personId", person) >= MOST) {
            throw new RateLimited(Duration.ofHours(1));
        }
    }

    private static String requireSize(String words) {
        if (words.length() > LONGEST) {
            throw new TooLarge(ByteSize.of(LONGEST));
        }
        return words;
    }

    /** Nothing is known of it any more: it was thrown away, or what another program has made of it holds. */
    @Transactional
    public void forget(long person, SubmissionId id) {
        DraftRow.delete("id = ?1 and personId = ?2 and state = ?3", id.value(), person, DraftState.OPEN);
    }

    /** The outbox takes it over, in the caller's transaction. */
    @Transactional
    public void sent(long person, SubmissionId id) {
        locked.find(DraftRow.class, id.value())
                .filter(row -> row.personId == person)
                .ifPresent(row -> row.state = DraftState.SENT);
    }

    /**
     * A draft that was sent is open again, under another name: of the old one the outbox will hear no more.
     *
     * @return it; empty where its words are not here any more
     */
    @Transactional
    public Optional<DraftEntry> reopen(long person, SubmissionId before, SubmissionId after) {
        DraftRow old = locked.find(DraftRow.class, before.value())
                .filter(row -> row.personId == person)
                .orElse(null);
        if (old == null) {
            return Optional.empty();
        }
        DraftEntry entry = rows.open(old);
        DraftRow row = new DraftRow();
        row.id = after.value();
        row.personId = person;
        row.accountId = old.accountId;
        row.revision = old.revision + 1;
        row.written = old.written;
        row.due = clock.now();
        row.keyHalf = Vault.newHalf();
        row.content = rows.sealed(row, entry.words());
        row.place = rows.sealed(row, entry.place());
        row.persist();
        old.delete();
        return Optional.of(rows.open(row));
    }
}
