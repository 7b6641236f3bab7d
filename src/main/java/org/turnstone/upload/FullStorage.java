package org.turnstone.upload;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.turnstone.problem.NoRoom;

/** Tells a database whose disk is full from one that failed otherwise (F46). */
final class FullStorage {

    /** PostgreSQL, appendix A: class 53 is insufficient resources, class 58 an error of the system beneath. */
    private static final Set<String> CLASSES = Set.of("53", "58");

    /** What H2 says where its file cannot be written: with the file's name, without it, and ever after. */
    private static final Set<Integer> H2 = Set.of(90_028, 90_031, 90_098);

    private FullStorage() {}

    /** The problem it is, or that very failure. */
    static RuntimeException of(PersistenceException failed) {
        boolean full = Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(FullStorage::isFull);
        return full ? new NoRoom(NoRoom.Whose.SERVER, failed) : failed;
    }

    private static boolean isFull(SQLException failed) {
        String state = failed.getSQLState();
        return H2.contains(failed.getErrorCode())
                || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
