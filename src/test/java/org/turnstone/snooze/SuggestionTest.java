package org.turnstone.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the menu offers, at different moments and places. */
class SuggestionTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void offersFiveTimesOnAWorkingMorning() {
        assertThat(offered("2026-11-18T09:10", OSLO, Locale.UK))
                .containsExactly(
                        "LATER 2026-11-18T12:30",
                        "EVENING 2026-11-18T18:00",
                        "TOMORROW 2026-11-19T08:00",
                        "WEEKEND 2026-11-21T08:00",
                        "NEXT_WEEK 2026-11-23T08:00");
    }

    @Test
    void offersNoTimeTwice() {
        assertThat(offered("2026-11-18T15:00", OSLO, Locale.UK))
                .containsExactly(
                        "LATER 2026-11-18T18:00",
                        "TOMORROW 2026-11-19T08:00",
                        "WEEKEND 2026-11-21T08:00",
                        "NEXT_WEEK 2026-11-23T08:00");
        assertThat(offered("2026-11-20T23:00", OSLO, Locale.UK))
                .containsExactly("TOMORROW 2026-11-21T08:00", "NEXT_WEEK 2026-11-23T08:00");
        assertThat(offered("2026-11-22T23:00", OSLO, Locale.UK)).containsExactly("TOMORROW 2026-11-23T08:00");
    }

    @Test
    void offersTheSoonestFirst() {
        assertThat(offered("2026-11-22T16:10", OSLO, Locale.UK))
                .containsExactly("EVENING 2026-11-22T18:00", "LATER 2026-11-22T19:30", "TOMORROW 2026-11-23T08:00");
    }

    @Test
    void offersNoWeekendDuringOne() {
        assertThat(offered("2026-11-21T09:00", OSLO, Locale.UK)).noneMatch(time -> time.startsWith("WEEKEND"));
        assertThat(offered("2026-11-22T09:00", OSLO, Locale.UK)).noneMatch(time -> time.startsWith("WEEKEND"));
    }

    @Test
    void knowsWhereTheWeekBeginsOnSunday() {
        assertThat(offered("2026-11-18T19:30", ZoneId.of("Africa/Cairo"), Locale.forLanguageTag("ar-EG")))
                .containsExactly("TOMORROW 2026-11-19T08:00", "WEEKEND 2026-11-20T08:00", "NEXT_WEEK 2026-11-22T08:00");
    }

    @Test
    void countsThreeHoursAcrossAChangeOfClocks() {
        // At two the clocks of Oslo go to three: three hours after one o'clock it is five.
        assertThat(offered("2026-03-29T01:00", OSLO, Locale.UK).getFirst()).isEqualTo("LATER 2026-03-29T05:00");
        assertThat(offered("2026-10-25T01:00", OSLO, Locale.UK).getFirst()).isEqualTo("LATER 2026-10-25T03:00");
    }

    @Test
    void saysEightWhateverTheClocksDoOvernight() {
        ZonedDateTime before = at("2026-03-28T20:00", OSLO);

        ZonedDateTime tomorrow = Suggestion.at(before, Locale.UK).get(Suggestion.TOMORROW);

        assertThat(tomorrow.toLocalDateTime()).isEqualTo("2026-03-29T08:00");
        assertThat(tomorrow.toInstant()).isEqualTo("2026-03-29T06:00:00Z");
    }

    private static List<String> offered(String now, ZoneId zone, Locale locale) {
        return Suggestion.at(at(now, zone), locale).entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().toLocalDateTime())
                .toList();
    }

    private static ZonedDateTime at(String time, ZoneId zone) {
        return LocalDateTime.parse(time).atZone(zone);
    }
}
