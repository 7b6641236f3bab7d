package org.turnstone.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EitherDriverTest {

    @Test
    void opensH2AsIfItWerePostgresql() {
        assertThat(EitherDriver.completed("jdbc:h2:mem:a"))
                .isEqualTo("jdbc:h2:mem:a;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    }

    @Test
    void findsAFileFromTheWorkingDirectory() {
        assertThat(EitherDriver.completed("jdbc:h2:file:data/turnstone"))
                .startsWith("jdbc:h2:file:" + Path.of("data/turnstone").toAbsolutePath() + ";MODE=");
        assertThat(EitherDriver.completed("jdbc:h2:file:/var/lib/turnstone/db;TRACE_LEVEL_FILE=0"))
                .startsWith("jdbc:h2:file:/var/lib/turnstone/db;TRACE_LEVEL_FILE=0;MODE=");
    }

    @Test
    void writesDownWhatIsCommittedAtOnce() {
        assertThat(EitherDriver.completed("jdbc:h2:file:/var/lib/turnstone/db")).endsWith(";WRITE_DELAY=0");
        assertThat(EitherDriver.completed("jdbc:h2:mem:test")).doesNotContain("WRITE_DELAY");
    }

    @Test
    void leavesPostgresqlAlone() {
        String url = "jdbc:postgresql://db.example.org/turnstone?sslmode=verify-full";

        assertThat(EitherDriver.completed(url)).isEqualTo(url);
    }
}
