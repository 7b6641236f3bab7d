package org.turnstone.draft;

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

/** A row of {@code draft}. */
@Entity
@Table(name = "draft")
class DraftRow extends PanacheEntityBase {

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(nullable = false, length = 8)
    @Enumerated(EnumType.STRING)
    DraftState state = DraftState.OPEN;

    @Column(nullable = false)
    int revision;

    @Column(nullable = false, length = 36)
    String writer = "";

    @Column(nullable = false)
    int turn;

    @Column(nullable = false)
    Instant written = Instant.EPOCH;

    @Column(name = "key_half", nullable = false)
    byte[] keyHalf = {};

    @Column(nullable = false)
    byte[] content = {};

    byte @Nullable [] place;

    @Column(nullable = false)
    int stored;

    @Nullable
    UUID storer;

    @Column(name = "storing_until")
    @Nullable
    Instant storingUntil;

    @Column(nullable = false)
    Instant due = Instant.EPOCH;

    @Column(nullable = false)
    int attempts;

    @Column(length = 12)
    @Enumerated(EnumType.STRING)
    @Nullable
    StoringTrouble trouble;

    /** Nobody stores it now. */
    void giveBack() {
        storer = null;
        storingUntil = null;
    }
}
