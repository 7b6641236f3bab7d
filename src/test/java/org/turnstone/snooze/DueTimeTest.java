package org.turnstone.snooze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.problem.InvalidInput;

/** Times as people and menus write them. */
class DueTimeTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ZonedDateTime NOW =
            Instant.parse("2026-03-01T12:00:00Z").atZone(OSLO);

    @Test
    void readsWhatIsWrittenInThePersonsOwnZone() {
        assertThat(DueTime.of("", "2026-03-02T08:30", NOW, Locale.UK)).isEqualTo("2026-03-02T07:30:00Z");
        assertThat(DueTime.of("", "2026-03-02T08:30", NOW.withZoneSameInstant(ZoneId.of("Asia/Kolkata")), Locale.UK))
                .isEqualTo("2026-03-02T03:00:00Z");
    }

    @Test
    void takesTheMomentOfTheMenuAsItIs() {
        assertThat(DueTime.of("2026-03-02T07:00:00Z", "2030-01-01T00:00", NOW, Locale.UK))
                .isEqualTo("2026-03-02T07:00:00Z");
    }

    @Test
    void takesASuggestionAsOfNowHoweverLongThePageWasOpen() {
        ZonedDateTime tuesday = at("2026-03-03T07:50");

        assertThat(DueTime.of("tomorrow", null, tuesday, Locale.UK))
                .isEqualTo(at("2026-03-04T08:00").toInstant());
        assertThat(DueTime.of("evening", null, tuesday, Locale.UK))
                .isEqualTo(at("2026-03-03T18:00").toInstant());
        assertThat(DueTime.of("weekend", null, at("2026-03-07T07:50"), Locale.UK))
                .isEqualTo(at("2026-03-07T08:00").toInstant());
    }

    @Test
    void refusesASuggestionWhoseTimeIsOver() {
        for (String time : List.of("2026-03-07T08:10", "2026-03-08T07:50")) {
            assertThat(catchThrowableOfType(InvalidInput.class, () -> DueTime.of("weekend", null, at(time), Locale.UK))
                            .code())
                    .isEqualTo("snooze.past");
        }
    }

    @Test
    void takesTheHourAfterOneThatTheClocksSkip() {
        assertThat(DueTime.of("", "2026-03-29T02:30", NOW, Locale.UK)).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void takesTheFirstOfAnHourThatTheClocksRepeat() {
        assertThat(DueTime.of("", "2026-10-25T02:30", NOW, Locale.UK)).isEqualTo("2026-10-25T00:30:00Z");
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

    private static ZonedDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(OSLO);
    }

    private static String code(String until, String written) {
        return catchThrowableOfType(InvalidInput.class, () -> DueTime.of(until, written, NOW, Locale.UK))
                .code();
    }
}
