package org.turnstone.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.turnstone.problem.NoRoom;

/** How much one person may have waiting. One transaction at a time looks, so that parallel ones cannot all have the last of it. */
@ApplicationScoped
class Room {

    /** Announcing costs nothing: nobody needs as many files as a quota of empty ones would allow. */
    private static final long MOST_FILES = 500;

    /** In octets: what a row costs, however little is in it. */
    private static final long LEAST = 4096;

    private final EntityManager database;
    private final UploadConfig config;

    Room(EntityManager database, UploadConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Room for one file more, of so many octets. @throws NoRoom where there is none */
    void requireForFile(long person, long octets) {
        lock(person);
        if (UploadRow.count("personId", person) >= MOST_FILES) {
            throw new NoRoom(NoRoom.Whose.PERSON, null);
        }
        requireFor(person, Math.max(octets, LEAST));
    }

    /** Room for so much more of a file that is there. @throws NoRoom where there is none */
    void requireForMore(long person, long octets) {
        lock(person);
        requireFor(person, octets);
    }

    private void requireFor(long person, long octets) {
        long waiting = database.createQuery(
                        "select coalesce(octets, received) from UploadRow where personId = ?1", Long.class)
                .setParameter(1, person)
                .getResultStream()
                .mapToLong(taken -> Math.max(taken, LEAST))
                .sum();
        if (waiting + octets > config.room().bytes()) {
            throw new NoRoom(NoRoom.Whose.PERSON, null);
        }
    }

    /** Until the transaction ends. */
    private void lock(long person) {
        database.createNativeQuery("select id from person where id = ?1 for update", Long.class)
                .setParameter(1, person)
                .getResultList();
    }
}
