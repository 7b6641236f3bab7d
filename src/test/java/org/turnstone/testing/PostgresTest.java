package org.turnstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@Needs(Program.POSTGRES)
class PostgresTest {

    @Test
    void keepsWhatWasCommittedThroughACrash() throws SQLException {
        try (var postgres = Postgres.start()) {
            try (var connection = DriverManager.getConnection(postgres.jdbcUrl());
                    var statement = connection.createStatement()) {
                statement.execute("create table words (word text)");
                statement.execute("insert into words values ('kept')");
            }
            postgres.kill();
            postgres.restart();
            try (var connection = DriverManager.getConnection(postgres.jdbcUrl());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select word from words")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("kept");
            }
        }
    }
}
