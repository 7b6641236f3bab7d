package org.turnstone.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.card.Recurrence.Unit;

/**
 * Files made to keep a reader busy. Each is near the largest that is read at all, and would take minutes where a reader
 * looked at anything twice.
 */
class HostileCardsTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int LARGEST = 1 << 20;

    @Test
    void foldsALongLineOnceAndNoneThatIsTooLong() {
        String folded = "\n x".repeat(LARGEST / 3 - 40);

        assertThat(soon("SUMMARY:a" + folded + "\n").orElseThrow().title()).hasSizeLessThan(600);
        assertThat(soon("SUMMARY:" + "x\n ".repeat(5_000_000 / 3))).isEmpty();
        assertThat(soon("SUMMARY:" + "x".repeat(LARGEST - 200) + "\n")
                        .orElseThrow()
                        .title())
                .hasSizeLessThan(600);
    }

    /** Parameters of one name are joined: a quarter of a million would be joined for hours. */
    @ParameterizedTest
    @ValueSource(strings = {";A=b", ";", ";A=\"b\"", ";QUOTED-PRINTABLE", ".", "\\"})
    void readsALineOfNothingButParameters(String parameter) {
        String line = "SUMMARY" + parameter.repeat((LARGEST - 300) / parameter.length());

        assertThat(soon(line + "\n")).isPresent();
        assertThat(soon(line + ":x\n")).isPresent();
        assertThat(soon("SUMMARY:" + line + "\n")).isPresent();
        assertTimeoutPreemptively(SOON, () -> ContactCard.read("BEGIN:VCARD\nFN:x\nADR:" + line + "\nORG:" + line));
    }

    @Test
    void readsSoManyLinesAndNoMore() {
        EventCard card = soon("SUMMARY:x\n" + "X-A:b\n".repeat(100_000)).orElseThrow();
        assertThat(card.title()).isEqualTo("x");
        assertThat(soon("BEGIN:VALARM\n".repeat(60_000))).isPresent();
        assertThat(soon("END:VALARM\n".repeat(60_000))).isPresent();
        assertThat(assertTimeoutPreemptively(
                        SOON, () -> ContactCard.read("BEGIN:VCARD\nFN:x\nEND:VCARD\n".repeat(30_000))))
                .hasSizeLessThan(10_000);
    }

    /** "Aa" and "BB" have one hash, and so has every word made of them. */
    @Test
    void countsGuestsWhoseNamesWereChosenToCollide() {
        StringBuilder guests = new StringBuilder();
        IntStream.range(0, 18_000).forEach(number -> {
            guests.append("ATTENDEE:mailto:");
            for (int bit = 0; bit < 15; bit++) {
                guests.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            guests.append('\n');
        });

        assertThat(soon(guests.toString()).orElseThrow().moreGuests()).isEqualTo(17_988);
    }

    @Test
    void worksOutNoRule() {
        String rule = "RRULE:FREQ=SECONDLY;COUNT=2147483647;BYSECOND=" + "0,1,2,3,4,5,6,7,8,9,".repeat(3_000) + "\n";
        assertThat(soon(rule).orElseThrow().recurrence().unit()).isEqualTo(Unit.OFTEN);
        assertThat(soon("RRULE:FREQ=WEEKLY;BYDAY=" + "MO,".repeat(20_000) + "\n")
                        .orElseThrow()
                        .recurrence()
                        .unit())
                .isEqualTo(Unit.OFTEN);
        assertThat(soon("RRULE:FREQ=DAILY;INTERVAL=99999999999999999999;COUNT=99999999999;UNTIL=99999999999999\n")
                        .orElseThrow()
                        .recurrence()
                        .unit())
                .isEqualTo(Unit.OFTEN);
        assertThat(soon("RDATE:20261120T130000Z\n".repeat(19_000))
                        .orElseThrow()
                        .recurrence()
                        .unit())
                .isEqualTo(Unit.OFTEN);
    }

    @Test
    void looksForAZoneWithAPathOnce() {
        assertThat(soon("DTSTART;TZID=" + "a/".repeat(30_000) + ":20261120T130000\n")
                        .orElseThrow()
                        .unknownZone())
                .hasSizeLessThan(600);
        String rules = "BEGIN:DAYLIGHT\nDTSTART:00010101T000000\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY\nEND:DAYLIGHT\n";
        assertThat(assertTimeoutPreemptively(
                        SOON,
                        () -> EventCard.read(
                                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Home\n" + rules.repeat(3_900)
                                        + "END:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Home:20261120T130000\nEND:VEVENT",
                                OSLO,
                                Locale.UK)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:+9999999991231T235959Z",
                "DTSTART:-9999999991231T235959Z",
                "DTSTART:00000101T000000Z",
                "DTSTART:99991231T235959Z",
                "DTSTART:20261120T246199Z",
                "DTSTART;VALUE=DATE:00000101",
                "DTSTART;VALUE=DATE:99991231\nDTEND;VALUE=DATE:00000101",
                "DTSTART:20261120T130000Z\nDURATION:P999999999W",
                "DTSTART:20261120T130000Z\nDURATION:P365241780471D",
                "DTSTART:20261120T130000Z\nDURATION:PT2562047788015215H",
                "DTSTART:20261120T130000Z\nDURATION:-P3000Y",
                "DTSTART;TZID=+18:59:20261120T130000",
                "DTSTART;TZID=\"\":20261120T130000",
                "RRULE:FREQ=WEEKLY;UNTIL=+9999999991231T235959Z"
            })
    void survivesTimesThatNoClockShows(String lines) {
        assertThat(soon(lines + "\n")).isPresent();
    }

    @Test
    void readsReportsWithoutEnd() {
        String fields = "Final-Recipient: rfc822;a@example.org\nAction: failed\n";
        assertThat(report(fields + "Diagnostic-Code: smtp;" + "x\n x".repeat(1_000_000))
                        .orElseThrow()
                        .deliveries()
                        .getFirst()
                        .words())
                .hasSizeLessThan(600);
        assertThat(report((fields + "\n").repeat(100_000)).orElseThrow().more()).isEqualTo(190);
        assertThat(report(fields + "X: y\n".repeat(500_000))).isPresent();
        assertThat(report("A".repeat(5_000_000) + ":")).isEmpty();
    }

    private static Optional<DeliveryCard> report(String report) {
        return assertTimeoutPreemptively(SOON, () -> DeliveryCard.read(report, "", ""));
    }

    private static Optional<EventCard> soon(String lines) {
        String file = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\n" + lines + "END:VEVENT\nEND:VCALENDAR\n";
        return assertTimeoutPreemptively(SOON, () -> EventCard.read(file, OSLO, Locale.UK));
    }
}
