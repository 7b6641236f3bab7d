package org.turnstone.conversation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code conversation_snapshot}: an index to begin with, disposable at any time. */
@Entity
@Table(name = "conversation_snapshot")
class SnapshotRow extends PanacheEntityBase {

    @Id
    @Column(name = "account_id")
    long accountId;

    @Column(nullable = false)
    Instant saved = Instant.EPOCH;

    @Column(nullable = false)
    byte[] content = {};
}
