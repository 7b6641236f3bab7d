package org.turnstone.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.turnstone.database.DatabaseClock;
import org.turnstone.database.LockedRows;
import org.turnstone.mail.MessageRef;

/**
 * Who puts which draft into Drafts: of several threads and servers one at a time, by a lease, so that a draft is there once.
 * A lease that was not given back says that something may have been stored of which nobody knows (D02, F12).
 */
@ApplicationScoped
public class Stores {

    /** Longer than most messages take; whoever takes longer hears at the end that it was in vain. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(40);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 6;
    private static final int AT_ONCE = 100;

    private final JournalRows rows;
    private final LockedRows locked;
    private final DatabaseClock clock;

    Stores(JournalRows rows, LockedRows locked, DatabaseClock clock) {
        this.rows = rows;
        this.locked = locked;
        this.clock = clock;
    }

    /** Takes the lease; empty where somebody has it, and where the draft is not open any more. */
    @Transactional
    public Optional<Storing> begin(long person, SubmissionId id) {
        Instant now = clock.now();
        return open(person, id)
                .filter(row -> row.storingUntil == null || !row.storingUntil.isAfter(now))
                .map(row -> {
                    boolean interrupted = row.storingUntil != null;
                    row.storer = UUID.randomUUID();
                    row.storingUntil = now.plus(LEASE);
                    return new Storing(rows.open(row), row.storer, interrupted);
                });
    }

    /** As {@link #begin}, and waits a little for whoever has it. */
    public Optional<Storing> await(long person, SubmissionId id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Storing> storing = begin(person, id);
        while (storing.isEmpty() && isOpen(person, id) && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE.toNanos());
            storing = begin(person, id);
        }
        return storing;
    }

    @Transactional
    boolean isOpen(long person, SubmissionId id) {
        return open(person, id).isPresent();
    }

    /**
     * A revision lies in Drafts.
     *
     * @param revision which
     * @param pause how long the next one has to wait
     * @return the draft; empty where it was sent, thrown away or stored by others meanwhile: then what was stored now is
     *     one too many
     */
    @Transactional
    public Optional<DraftEntry> done(Storing storing, int revision, MessageRef place, Duration pause) {
        Optional<DraftRow> row = row(storing);
        Optional<DraftRow> open = row.filter(known -> known.state == DraftState.OPEN);
        open.ifPresent(known -> {
            known.stored = revision;
            known.place = rows.sealed(known, place);
            known.due = clock.now().plus(pause);
            known.attempts = 0;
            known.trouble = null;
        });
        row.ifPresent(DraftRow::giveBack);
        return open.map(rows::open);
    }

    /** It did not work: tried again after a while, each time a longer one. */
    @Transactional
    public void failed(Storing storing, StoringTrouble trouble) {
        row(storing).ifPresent(row -> {
            int doublings = Math.min(row.attempts, MOST_DOUBLINGS);
            row.attempts++;
            row.trouble = trouble;
            Instant now = clock.now();
            row.due = now.plus(FIRST_PAUSE.multipliedBy(1L << doublings));
            row.storer = null;
            // The server may have stored it before the connection broke: whoever is next has to look (F12).
            row.storingUntil = now;
        });
    }

    /** Whether others have found it there meanwhile. */
    @Transactional
    boolean isAt(Storing storing, MessageRef place) {
        return locked.find(DraftRow.class, storing.entry().id().value())
                .flatMap(rows::readable)
                .filter(entry -> place.equals(entry.place()))
                .isPresent();
    }

    /** It is still not known what came of the attempt before. */
    @Transactional
    public void unsettled(Storing storing) {
        row(storing).ifPresent(row -> {
            row.storer = null;
            row.storingUntil = clock.now();
        });
    }

    /** What an attempt has left that did not say so. */
    @Transactional
    public DraftEntry located(Storing storing, MessageRef place, int revision) {
        return row(storing)
                .map(row -> {
                    row.place = rows.sealed(row, place);
                    row.stored = revision;
                    return rows.open(row);
                })
                .orElse(storing.entry());
    }

    /** A draft of which it is not known what came of the last attempt to store it. */
    @Transactional
    Optional<DraftEntry> unclear(long person, SubmissionId id) {
        return locked.find(DraftRow.class, id.value())
                .filter(row -> row.personId == person && row.storingUntil != null)
                .flatMap(rows::readable);
    }

    /** Another program has put other words in the place of these: nothing is stored until their writer has chosen. */
    @Transactional
    public void rivalled(Storing storing, MessageRef theirs) {
        row(storing).ifPresent(row -> {
            row.place = rows.sealed(row, theirs);
            row.trouble = StoringTrouble.ELSEWHERE;
            row.giveBack();
        });
    }

    /** Nothing more is done; where it was given back before, nothing happens. */
    @Transactional
    public void release(Storing storing) {
        row(storing).ifPresent(DraftRow::giveBack);
    }

    /** Drafts of an account that lie in Drafts in an older form, or not at all, and whose time has come. */
    @Transactional
    public List<SubmissionId> due(long account) {
        Instant now = clock.now();
        return DraftRow.find(
                        "select id from DraftRow where accountId = ?1 and state = ?2 and stored < revision and due <= ?3"
                                + " and (trouble is null or trouble <> ?4)"
                                + " and (storingUntil is null or storingUntil <= ?3)",
                        account,
                        DraftState.OPEN,
                        now,
                        StoringTrouble.ELSEWHERE)
                .project(UUID.class)
                .page(0, AT_ONCE)
                .list()
                .stream()
                .map(SubmissionId::new)
                .toList();
    }

    private Optional<DraftRow> open(long person, SubmissionId id) {
        return locked.find(DraftRow.class, id.value())
                .filter(row -> row.personId == person)
                .filter(row -> row.state == DraftState.OPEN);
    }

    private Optional<DraftRow> row(Storing storing) {
        return locked.find(DraftRow.class, storing.entry().id().value())
                .filter(row -> storing.storer().equals(row.storer));
    }
}
