package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T13:32:00Z"), ZoneId.of("UTC"));
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Dates dates = dates(Locale.UK, OSLO);

    @Test
    void saysOnlyTheTimeOfToday() {
        assertThat(dates.brief(Instant.parse("2026-11-22T13:32:00Z"))).isEqualTo("14:32");
    }

    @Test
    void knowsYesterdayByThePersonsOwnMidnight() {
        // Half past eleven in the evening of the 21st in Oslo, and of the 22nd in no zone to its west.
        Instant late = Instant.parse("2026-11-21T22:30:00Z");
        assertThat(dates.brief(late)).isEqualTo("Yesterday");
        assertThat(dates(Locale.UK, ZoneId.of("Asia/Tokyo")).brief(late)).isEqualTo("07:30");
    }

    @Test
    void tellsWhereInTimeAScrollbarIs() {
        assertThat(dates.rough(Instant.parse("2026-11-20T10:00:00Z"))).isEqualTo("20 November");
        assertThat(dates.rough(Instant.parse("2026-03-12T10:00:00Z"))).isEqualTo("March 2026");
        assertThat(dates(Locale.GERMANY, OSLO).rough(Instant.parse("2019-02-28T23:30:00Z")))
                .isEqualTo("März 2019");
    }

    @Test
    void leavesTheYearOutWhileItIsThisOne() {
        assertThat(dates.brief(Instant.parse("2026-03-12T10:00:00Z"))).isEqualTo("12 Mar");
        assertThat(dates.brief(Instant.parse("2024-03-12T10:00:00Z"))).isEqualTo("12 Mar 2024");
    }

    @Test
    void writesAsTheRegionDoes() {
        assertThat(dates(Locale.US, OSLO).brief(Instant.parse("2026-03-12T10:00:00Z")))
                .isEqualTo("Mar 12");
        assertThat(dates(Locale.US, OSLO).brief(Instant.parse("2026-11-22T13:32:00Z")))
                .isEqualTo("2:32\u202fPM");
    }

    @Test
    void saysWhenSomethingIsToHappen() {
        assertThat(dates.coming(Instant.parse("2026-11-22T17:00:00Z"))).isEqualTo("18:00");
        assertThat(dates.coming(Instant.parse("2026-11-23T07:00:00Z"))).isEqualTo("Mon 08:00");
        assertThat(dates.coming(Instant.parse("2026-11-28T07:00:00Z"))).isEqualTo("Sat 08:00");
        assertThat(dates.coming(Instant.parse("2026-11-29T07:00:00Z"))).isEqualTo("29 Nov, 08:00");
        assertThat(dates.coming(Instant.parse("2027-01-04T07:00:00Z"))).isEqualTo("4 Jan 2027, 08:00");
    }

    @Test
    void groupsAListByWhatPeopleRemember() {
        assertThat(dates.heading(Instant.parse("2026-11-22T08:00:00Z"))).isEqualTo("Today");
        assertThat(dates.heading(Instant.parse("2026-11-21T08:00:00Z"))).isEqualTo("Yesterday");
        assertThat(dates.heading(Instant.parse("2026-11-17T08:00:00Z"))).isEqualTo("This week");
        assertThat(dates.heading(Instant.parse("2026-03-12T08:00:00Z"))).isEqualTo("March");
        assertThat(dates.heading(Instant.parse("2024-03-12T08:00:00Z"))).isEqualTo("2024");
    }

    @Test
    void putsMailFromTheFutureUnderToday() {
        assertThat(dates.heading(Instant.parse("2031-01-01T08:00:00Z"))).isEqualTo("Today");
    }

    @Test
    void tellsAnOpenMessagesTime() {
        assertThat(dates.readable(Instant.parse("2026-11-22T13:32:00Z"))).isEqualTo("Today 14:32");
        assertThat(dates.readable(Instant.parse("2026-11-20T08:12:00Z"))).isEqualTo("Fri 09:12");
    }

    private static Dates dates(Locale locale, ZoneId zone) {
        return new Dates(locale, zone, LocalDate.now(NOW.withZone(zone)), words());
    }

    /** The words as they stand in the interface: outside the application nothing implements it. */
    private static WebTexts words() {
        return (WebTexts) Proxy.newProxyInstance(
                WebTexts.class.getClassLoader(),
                new Class<?>[] {WebTexts.class},
                (proxy, method, arguments) ->
                        method.getAnnotation(Message.class).value());
    }
}
