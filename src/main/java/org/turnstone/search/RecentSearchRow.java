package org.turnstone.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code recent_search}. */
@Entity
@Table(name = "recent_search")
class RecentSearchRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false, length = 500)
    String query = "";

    @Column(nullable = false)
    Instant used = Instant.EPOCH;
}
