package org.turnstone.snooze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.problem.InvalidInput;

/** Times as people and menus write them. */
class DueTimeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void readsWhatIsWrittenInThePersonsOwnZone() {
        assertThat(DueTime.of("", "2026-03-02T08:30", OSLO, NOW)).isEqualTo("2026-03-02T07:30:00Z");
        assertThat(DueTime.of("", "2026-03-02T08:30", ZoneId.of("Asia/Kolkata"), NOW))
                .isEqualTo("2026-03-02T03:00:00Z");
    }

    @Test
    void takesTheMomentOfTheMenuAsItIs() {
        assertThat(DueTime.of("2026-03-02T07:00:00Z", "2030-01-01T00:00", OSLO, NOW))
                .isEqualTo("2026-03-02T07:00:00Z");
    }

    @Test
    void takesTheHourAfterOneThatTheClocksSkip() {
        assertThat(DueTime.of("", "2026-03-29T02:30", OSLO, NOW)).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void takesTheFirstOfAnHourThatTheClocksRepeat() {
        assertThat(DueTime.of("", "2026-10-25T02:30", OSLO, NOW)).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2026-02-30T08:00", "2026-03-02", "08:00", "+999999999-12-31T23:59"})
    void refusesWhatIsNoTime(String written) {
        assertThat(code("", written)).isIn("snooze.time", "snooze.far");
    }

    @Test
    void refusesWhatHasPassedAndWhatIsYearsAway() {
        assertThat(code("2026-03-01T12:00:00Z", null)).isEqualTo("snooze.past");
        assertThat(code("", "2025-03-02T08:00")).isEqualTo("snooze.past");
        assertThat(code("", "2033-03-02T08:00")).isEqualTo("snooze.far");
        assertThat(code("next week", null)).isEqualTo("snooze.time");
        assertThat(code(null, null)).isEqualTo("snooze.time");
    }

    private static String code(String until, String written) {
        return catchThrowableOfType(InvalidInput.class, () -> DueTime.of(until, written, OSLO, NOW))
                .code();
    }
}
