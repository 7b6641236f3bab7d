package org.turnstone.upload;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code upload}. */
@Entity
@Table(name = "upload")
class UploadRow extends PanacheEntityBase {

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false)
    UUID submission = new UUID(0, 0);

    @Nullable
    Long octets;

    @Column(nullable = false)
    long received;

    @Column(nullable = false)
    int pieces;

    @Column(nullable = false)
    Instant touched = Instant.EPOCH;

    @Column(name = "key_half", nullable = false)
    byte[] keyHalf = {};

    @Column(nullable = false)
    byte[] details = {};
}
