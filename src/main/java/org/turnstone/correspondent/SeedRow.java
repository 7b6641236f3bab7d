package org.turnstone.correspondent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code correspondent_seed}. */
@Entity
@Table(name = "correspondent_seed")
class SeedRow extends PanacheEntityBase {

    @Id
    @Column(name = "account_id")
    long accountId;

    @Column(nullable = false)
    Instant since = Instant.EPOCH;
}
