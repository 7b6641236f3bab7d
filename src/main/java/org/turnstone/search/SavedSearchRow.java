package org.turnstone.search;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code saved_search}. */
@Entity
@Table(name = "saved_search")
class SavedSearchRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false, length = 100)
    String name = "";

    @Column(nullable = false, length = 500)
    String query = "";

    @Column(nullable = false)
    Instant created = Instant.EPOCH;

    SavedSearch saved() {
        return new SavedSearch(Objects.requireNonNull(id), name, query);
    }
}
