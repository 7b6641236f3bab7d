package org.turnstone.block;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code blocked_sender}. */
@Entity
@Table(name = "blocked_sender")
class BlockRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    /** As {@link BlockRule#text} has it. */
    @Column(nullable = false, length = BlockRule.LONGEST)
    String sender = "";

    @Column(nullable = false)
    Instant since = Instant.EPOCH;

    Blocked.Sender blocked() {
        return new Blocked.Sender(new BlockRule(sender), since);
    }
}
