package org.turnstone.preference;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A row of {@code person_preference}: one thing that one person has chosen. */
@Entity
@Table(name = "person_preference")
@IdClass(PreferenceRow.Key.class)
class PreferenceRow extends PanacheEntityBase {

    /** Whose, and what. */
    record Key(long personId, String name) implements Serializable {}

    @Id
    @Column(name = "person_id")
    long personId;

    @Id
    @Column(length = 40)
    String name = "";

    @Column(nullable = false, length = 200)
    String chosen = "";
}
