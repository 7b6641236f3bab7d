package org.turnstone.preference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code person_preference}: one thing that one person has chosen. */
@Entity
@Table(name = "person_preference")
class PreferenceRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false, length = 40)
    String name = "";

    @Column(nullable = false, length = 200)
    String chosen = "";
}
