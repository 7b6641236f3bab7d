package org.turnstone.upload;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.turnstone.problem.NoRoom;

/** Tells a database whose disk is full from one that failed otherwise (F46). */
final class FullStorage {

    /** PostgreSQL, appendix A: the disk is full, memory is, an error of input and output. Too many connections pass. */
    private static final Set<String> STATES = Set.of("53100", "53200", "58030");

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
        return H2.contains(failed.getErrorCode()) || (state != null && STATES.contains(state));
    }
}
