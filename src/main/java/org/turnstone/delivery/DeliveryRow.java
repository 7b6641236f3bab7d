package org.turnstone.delivery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code delivery}. */
@Entity
@Table(name = "delivery")
class DeliveryRow extends PanacheEntityBase {

    /** The submission's. */
    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "message_hash", nullable = false, length = 64)
    String messageHash = "";

    @Column(nullable = false)
    Instant handed = Instant.EPOCH;

    @Column(nullable = false)
    boolean failed;

    @Column(name = "key_half", nullable = false)
    byte[] keyHalf = {};

    @Column(nullable = false)
    byte[] sealed = {};
}
