package org.turnstone.snooze;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;

/** What is put aside, in the database: each method is a transaction. */
@ApplicationScoped
class SnoozeRows {

    /** Longer than bringing messages back takes; a server that stops in the midst of it delays them by so long. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int PIECE = 1_000;

    private final Quiet quiet;

    SnoozeRows(Quiet quiet) {
        this.quiet = quiet;
    }

    @Transactional
    List<Snooze> of(long account) {
        return SnoozeRow.<SnoozeRow>list("accountId", account).stream()
                .map(SnoozeRow::snooze)
                .toList();
    }

    /**
     * Notes what is about to be put aside, all of it or nothing.
     *
     * @param hashes of each message
     * @return the row of each
     */
    @Transactional
    Map<Uid, Long> plan(
            long account, MailboxPath mailbox, Map<Uid, Optional<String>> hashes, MailboxPath origin, Instant due) {
        Map<Uid, Long> planned = new LinkedHashMap<>();
        hashes.forEach((uid, hash) -> planned.put(uid, plan(account, mailbox, null, hash.orElse(null), origin, due)));
        return planned;
    }

    /** Notes what is about to be put aside; returns the row's id. */
    @Transactional
    long plan(
            long account,
            MailboxPath mailbox,
            @Nullable MessageRef place,
            @Nullable String hash,
            MailboxPath origin,
            Instant due) {
        SnoozeRow row = new SnoozeRow();
        row.accountId = account;
        row.mailbox = mailbox.name();
        row.messageHash = hash;
        row.origin = origin.name();
        row.due = due;
        if (place != null) {
            row.validity = place.validity().value();
            row.uid = place.uid().value();
        }
        row.persist();
        quiet.over();
        return Objects.requireNonNull(row.id);
    }

    /** The messages have landed there. */
    @Transactional
    void placed(Map<Long, MessageRef> places) {
        places.forEach(this::placed);
    }

    /** The message has landed there. */
    @Transactional
    void placed(long id, MessageRef place) {
        SnoozeRow.update(
                "validity = ?1, uid = ?2 where id = ?3",
                place.validity().value(),
                place.uid().value(),
                id);
    }

    /** It shall come back at another time. */
    @Transactional
    void postpone(long id, Instant due) {
        SnoozeRow.update("due = ?1, claimant = null, leasedUntil = null where id = ?2", due, id);
        quiet.over();
    }

    @Transactional
    void remove(Collection<Long> ids) {
        pieces(ids).forEach(piece -> SnoozeRow.delete("id in ?1", piece));
    }

    /** When the next of the account is due that nobody is bringing back; empty where nothing waits. */
    @Transactional
    Optional<Instant> next(long account, Instant now) {
        return SnoozeRow.<SnoozeRow>find(
                        "accountId = ?1 and (leasedUntil is null or leasedUntil < ?2) order by due", account, now)
                .firstResultOptional()
                .map(row -> row.due);
    }

    /** Takes what is due, so that of several threads or servers one brings it back. */
    @Transactional
    List<Snooze> claim(long account, Instant now, UUID claimant) {
        SnoozeRow.update(
                "claimant = ?1, leasedUntil = ?2"
                        + " where accountId = ?3 and due <= ?4 and (leasedUntil is null or leasedUntil < ?4)",
                claimant,
                now.plus(LEASE),
                account,
                now);
        return SnoozeRow.<SnoozeRow>list("claimant = ?1 and accountId = ?2", claimant, account).stream()
                .map(SnoozeRow::snooze)
                .toList();
    }

    /** They are back, or no longer where they lay. */
    @Transactional
    void done(UUID claimant, Collection<Long> ids) {
        pieces(ids).forEach(piece -> SnoozeRow.delete("claimant = ?1 and id in ?2", claimant, piece));
    }

    /** It did not work out: whoever comes next may try. */
    @Transactional
    void release(UUID claimant) {
        SnoozeRow.update("claimant = null, leasedUntil = null where claimant = ?1", claimant);
        quiet.over();
    }

    /** A statement takes so many parameters, and no more on every database. */
    private static List<List<Long>> pieces(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        List<List<Long>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PIECE) {
            pieces.add(all.subList(from, Math.min(all.size(), from + PIECE)));
        }
        return pieces;
    }
}
