package org.turnstone.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code outbox_item}. */
@Entity
@Table(name = "outbox_item")
class OutboxRow extends PanacheEntityBase {

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(nullable = false, length = 16)
    @Enumerated(EnumType.STRING)
    ItemState state = ItemState.HELD;

    @Column(nullable = false)
    Instant accepted = Instant.EPOCH;

    @Column(nullable = false)
    Instant due = Instant.EPOCH;

    @Column(nullable = false)
    int recipients;

    @Column(nullable = false)
    long octets;

    /** Whether it is a receipt, with which nobody is bothered. */
    @Column(nullable = false)
    boolean receipt;

    @Column(nullable = false)
    int attempts;

    @Column(length = 20)
    @Enumerated(EnumType.STRING)
    @Nullable
    Trouble trouble;

    @Nullable
    UUID claimant;

    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    @Column(name = "key_half", nullable = false)
    byte[] keyHalf = {};

    @Column(nullable = false)
    byte[] details = {};

    byte @Nullable [] report;

    byte @Nullable [] credentials;

    /** Whether somebody works on it, and lives. */
    boolean isInWork(Instant now) {
        return leasedUntil != null && leasedUntil.isAfter(now);
    }
}
