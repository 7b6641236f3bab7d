package org.turnstone.correspondent;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code correspondent}. */
@Entity
@Table(name = "correspondent")
class CorrespondentRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false, length = Correspondent.LONGEST_ADDRESS)
    String address = "";

    @Column(length = Correspondent.LONGEST_NAME)
    @Nullable
    String name;

    @Column(nullable = false)
    int times;

    @Column(name = "last_written", nullable = false)
    Instant lastWritten = Instant.EPOCH;

    @Column(nullable = false)
    double standing;

    Correspondent correspondent() {
        return new Correspondent(address, name, times, lastWritten, standing);
    }

    void take(Correspondent known) {
        address = known.address();
        name = known.name();
        times = known.times();
        lastWritten = known.lastWritten();
        standing = known.standing();
    }
}
