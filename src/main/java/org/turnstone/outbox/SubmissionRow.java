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

/** A row of {@code submission}: that a form was sent, never what was in it. */
@Entity
@Table(name = "submission")
class SubmissionRow extends PanacheEntityBase {

    /** How far it came. */
    enum State {
        /** The submission server is being asked, or the application stopped while it was. */
        SENDING,
        SENT
    }

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false)
    Instant created = Instant.EPOCH;

    @Column(nullable = false, length = 16)
    @Enumerated(EnumType.STRING)
    State state = State.SENDING;
}
