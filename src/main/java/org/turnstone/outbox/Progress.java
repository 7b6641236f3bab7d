package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.DatabaseClock;
import org.turnstone.database.LockedRows;
import org.turnstone.delivery.Deliveries;
import org.turnstone.delivery.Handed;

/** Writes down what became of an attempt: by whoever holds the claim, and nobody else. */
@ApplicationScoped
class Progress {

    private final ItemSeal seal;
    private final ItemContent content;
    private final Deliveries deliveries;
    private final DatabaseClock clock;
    private final LockedRows rows;

    Progress(ItemSeal seal, ItemContent content, Deliveries deliveries, DatabaseClock clock, LockedRows rows) {
        this.seal = seal;
        this.content = content;
        this.deliveries = deliveries;
        this.clock = clock;
        this.rows = rows;
    }

    /** The server took it; the copy follows at once, by the same claim. */
    @Transactional
    boolean taken(Claim claim, ItemReport report) {
        OutboxRow row = mine(claim);
        if (row == null) {
            return false;
        }
        row.state = ItemState.COPYING;
        row.trouble = null;
        row.attempts = 1;
        row.report = seal.seal(claim.item().key(), report);
        follow(claim.item());
        return true;
    }

    private void follow(Item item) {
        ItemDetails details = item.details();
        if (!details.receipt()) {
            deliveries.follow(new Handed(
                    item.id(),
                    item.person(),
                    item.account(),
                    details.from(),
                    details.subject(),
                    details.messageId(),
                    details.recipients(),
                    details.askedDelivered(),
                    details.askedRead()));
        }
    }

    /** Everything is done: of the message only its name and what was said of it stay. */
    @Transactional
    boolean sent(Claim claim) {
        OutboxRow row = ended(claim, ItemState.SENT, null, null);
        if (row == null) {
            return false;
        }
        row.credentials = null;
        content.drop(row.id);
        follow(claim.item());
        return true;
    }

    /**
     * It did not work, and is tried again after so long; but not with a password that the mail server refused, which might
     * lock its owner out.
     */
    @Transactional
    boolean later(Claim claim, ItemState state, Trouble trouble, @Nullable ItemReport report, Duration pause) {
        OutboxRow row = ended(claim, state, trouble, report);
        if (row == null) {
            return false;
        }
        row.due = clock.now().plus(pause);
        if (trouble == Trouble.PASSWORD) {
            row.credentials = null;
        }
        return true;
    }

    /** Nothing is tried any more until its writer has decided; of a receipt nobody is asked. */
    @Transactional
    boolean over(Claim claim, ItemState state, Trouble trouble, @Nullable ItemReport report) {
        OutboxRow row = ended(claim, state, trouble, report);
        if (row == null) {
            return false;
        }
        row.credentials = null;
        if (row.receipt && state != ItemState.WAITING) {
            row.state = ItemState.WITHDRAWN;
            content.drop(row.id);
        }
        return true;
    }

    private @Nullable OutboxRow ended(
            Claim claim, ItemState state, @Nullable Trouble trouble, @Nullable ItemReport report) {
        OutboxRow row = mine(claim);
        if (row == null) {
            return null;
        }
        row.state = state;
        row.trouble = trouble;
        if (report != null) {
            row.report = seal.seal(claim.item().key(), report);
        }
        row.claimant = null;
        row.leasedUntil = null;
        return row;
    }

    private @Nullable OutboxRow mine(Claim claim) {
        Instant now = clock.now();
        return rows.find(OutboxRow.class, claim.item().id())
                .filter(row -> claim.claimant().equals(row.claimant))
                .filter(row -> row.leasedUntil != null && row.leasedUntil.isAfter(now))
                .orElse(null);
    }
}
