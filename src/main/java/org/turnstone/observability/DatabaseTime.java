package org.turnstone.observability;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Stopwatch.Lap;
import org.turnstone.net.Stopwatch.Phase;

/**
 * Counts the time a database connection is held. That is a transaction's length, not the database's own time: it is what
 * others wait for, and a transaction that is kept open across mail work shows up in it at once.
 */
@Singleton
final class DatabaseTime implements AgroalPoolInterceptor {

    private final Stopwatch stopwatch;
    private final Map<Connection, Lap> held = new ConcurrentHashMap<>();

    @Inject
    DatabaseTime(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        held.put(connection, stopwatch.start(Phase.DB));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        Lap lap = held.remove(connection);
        if (lap != null) {
            lap.close();
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        held.remove(connection);
    }
}
