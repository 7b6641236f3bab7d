package org.turnstone.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** Rows that nobody else changes until the current transaction ends. */
@ApplicationScoped
public class LockedRows {

    private final EntityManager database;

    LockedRows(EntityManager database) {
        this.database = database;
    }

    /**
     * One of a table whose key is {@code id}. In SQL of our own: Hibernate's {@code for no key update} is not H2's.
     *
     * @param entity which has a {@link Table} annotation
     */
    public <T> Optional<T> find(Class<T> entity, UUID id) {
        String table = entity.getAnnotation(Table.class).name();
        boolean there = !database.createNativeQuery("select id from " + table + " where id = ?1 for update", UUID.class)
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
        if (!there) {
            return Optional.empty();
        }
        T row = database.find(entity, id);
        // Read before it was locked, it may be of before.
        database.refresh(row);
        return Optional.of(row);
    }
}
