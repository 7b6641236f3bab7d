package org.turnstone.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The database's clock: the one that several servers share, whatever theirs say (F36). */
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager database;

    DatabaseClock(EntityManager database) {
        this.database = database;
    }

    /** When the current transaction began; of a transaction of its own where there is none. */
    @Transactional
    public Instant now() {
        return (Instant) database.createNativeQuery("select current_timestamp", Instant.class)
                .getSingleResult();
    }
}
