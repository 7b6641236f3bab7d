package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Rows that nobody else changes until the current transaction ends. */
@ApplicationScoped
class LockedRows {

    private final EntityManager database;

    LockedRows(EntityManager database) {
        this.database = database;
    }

    /** In SQL of our own: Hibernate's {@code for no key update} is not H2's. */
    Optional<OutboxRow> find(UUID id) {
        boolean there = !database.createNativeQuery("select id from outbox_item where id = ?1 for update", UUID.class)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        if (!there) {
            return Optional.empty();
        }
        OutboxRow row = OutboxRow.findById(id);
        // Read before it was locked, it may be of before.
        database.refresh(row);
        return Optional.of(row);
    }
}
