package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Postgres;
import org.turnstone.testing.Program;

/** One history of migrations, two databases: both must end up with the same tables. */
class MigrationTest {

    @Test
    @Needs(Program.POSTGRES)
    void givesBothDatabasesTheSameTables() throws SQLException {
        try (Postgres postgres = Postgres.start()) {
            Set<String> onPostgresql = columns(postgres.jdbcUrl(), postgres.user(), "");
            Set<String> onH2 = columns(EitherDriver.completed("jdbc:h2:mem:migration;DB_CLOSE_DELAY=-1"), "sa", "");

            assertThat(onH2).isEqualTo(onPostgresql).hasSizeGreaterThan(20);
        }
    }

    private static Set<String> columns(String url, String user, String password) throws SQLException {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        Set<String> columns = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                ResultSet found = connection.getMetaData().getColumns(null, "public", "%", "%")) {
            while (found.next()) {
                columns.add("%s.%s type=%s nullable=%s"
                        .formatted(
                                found.getString("TABLE_NAME"),
                                found.getString("COLUMN_NAME"),
                                kind(found.getInt("DATA_TYPE"), found.getString("TYPE_NAME")),
                                found.getString("IS_NULLABLE")));
            }
        }
        columns.removeIf(column -> column.startsWith("flyway_"));
        return columns;
    }

    /** The drivers number some types differently; the names tell. */
    private static String kind(int number, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "timestamptz", "timestamp with time zone" -> "timestamptz";
            case "bool", "boolean" -> "boolean";
            case "bytea", "binary varying" -> "bytea";
            case "uuid" -> "uuid";
            default -> String.valueOf(number);
        };
    }
}
