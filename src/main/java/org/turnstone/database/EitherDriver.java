package org.turnstone.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens PostgreSQL or H2, as the address says, so that one build runs on either. Quarkus fixes the kind of a database
 * when it builds; what differs at run time is only the driver. H2 is always opened in its PostgreSQL mode, and
 * everything above speaks PostgreSQL's SQL: one dialect, one migration history, one set of entities.
 */
public final class EitherDriver implements Driver {

    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String H2_MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** H2 would otherwise write down half a second later what it has said to be committed, and a crash take it back. */
    private static final String H2_DURABLE = ";WRITE_DELAY=0";

    private final Driver h2 = load("org.h2.Driver");
    private final Driver postgresql = load("org.postgresql.Driver");

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        return driverOf(url).connect(completed(url), info);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return h2.acceptsURL(url) || postgresql.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driverOf(url).getPropertyInfo(completed(url), info);
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(EitherDriver.class.getPackageName());
    }

    /**
     * The address with what Turnstone needs of H2, unless the operator chose a mode: that of PostgreSQL, commits that
     * last, and a whole path, since H2 refuses one from the working directory unless it begins with {@code ./}.
     */
    static String completed(String url) {
        if (!url.startsWith(H2) || url.toUpperCase(Locale.ROOT).contains(";MODE=")) {
            return url;
        }
        return whole(url) + H2_MODE + (url.startsWith(H2_FILE) ? H2_DURABLE : "");
    }

    private static String whole(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url;
        }
        int end = url.indexOf(';');
        String path = url.substring(H2_FILE.length(), end < 0 ? url.length() : end);
        return path.startsWith("~")
                ? url
                : H2_FILE + Path.of(path).toAbsolutePath() + (end < 0 ? "" : url.substring(end));
    }

    /** By name: the PostgreSQL driver's class file names annotations that are nowhere, which javac warns of. */
    private static Driver load(String name) {
        try {
            ClassLoader ours = EitherDriver.class.getClassLoader();
            return Class.forName(name, true, ours)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("the database driver " + name + " is not on the class path", missing);
        }
    }

    private Driver driverOf(String url) {
        return url.startsWith(H2) ? h2 : postgresql;
    }
}
