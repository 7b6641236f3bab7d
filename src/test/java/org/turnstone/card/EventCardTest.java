package org.turnstone.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnstone.card.EventCard.Kind;

class EventCardTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** As Outlook writes it: a zone with a name of its own, described below. */
    private static final String OUTLOOK_ZONE =
            """
            BEGIN:VTIMEZONE
            TZID:Pacific Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T020000
            TZOFFSETFROM:-0700
            TZOFFSETTO:-0800
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:-0800
            TZOFFSETTO:-0700
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    @Test
    void tellsWhatWhenAndWhereOnThePersonsClock() {
        EventCard card = event(
                        """
                        SUMMARY:Harbour lease\\, fin
                         al numbers
                        DTSTART:20261120T130000Z
                        DTEND:20261120T143000Z
                        LOCATION:Quay 7
                        ORGANIZER;CN="Lindqvist, Marta":mailto:marta@lindqvist.example
                        ATTENDEE;CN=Ida Holm;PARTSTAT=ACCEPTED:mailto:ida@example.org
                        ATTENDEE;PARTSTAT=DECLINED:MAILTO:jonas@weber.example
                        """)
                .orElseThrow();

        assertThat(card.kind()).isEqualTo(Kind.INVITATION);
        assertThat(card.title()).isEqualTo("Harbour lease, final numbers");
        assertThat(card.when().replace('\u202f', ' ')).isEqualTo("Friday, 20 November 2026, 14:00 – 15:30");
        assertThat(card.zone()).isEqualTo("Central European Time");
        assertThat(card.place()).isEqualTo("Quay 7");
        assertThat(card.organiser())
                .isEqualTo(new Guest("Lindqvist, Marta", "marta@lindqvist.example", Guest.Answer.WAITING));
        assertThat(card.guests())
                .containsExactly(
                        new Guest("Ida Holm", "ida@example.org", Guest.Answer.ACCEPTED),
                        new Guest("", "jonas@weber.example", Guest.Answer.DECLINED));
    }

    @Test
    void readsTheZonesThatOutlookDescribes() {
        assertThat(when("DTSTART;TZID=Pacific Standard Time:20260715T090000")).contains("15 July 2026, 18:00");
        assertThat(when("DTSTART;TZID=Pacific Standard Time:20261215T090000")).contains("15 December 2026, 18:00");
        // Between the two changes of clocks the distance is another.
        assertThat(when("DTSTART;TZID=Pacific Standard Time:20261028T090000")).contains("28 October 2026, 17:00");
    }

    @Test
    void knowsZonesByTheirNamesAndSaysWhichItDoesNot() {
        assertThat(when("DTSTART;TZID=America/New_York:20261120T080000")).contains("14:00");
        assertThat(when("DTSTART;TZID=/example.org/2026/Asia/Tokyo:20261120T220000"))
                .contains("14:00");
        EventCard card = event("DTSTART;TZID=Mars/Base:20261120T080000\n").orElseThrow();
        assertThat(card.when()).contains("08:00");
        assertThat(card.unknownZone()).isEqualTo("Mars/Base");
        assertThat(card.zone()).isEmpty();
    }

    @Test
    void tellsDaysAsDays() {
        assertThat(when("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261121"))
                .isEqualTo("Friday, 20 November 2026");
        assertThat(when("DTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261123"))
                .isEqualTo("Friday, 20 November 2026 – Sunday, 22 November 2026");
        assertThat(when("DTSTART:20261120T130000Z\nDURATION:PT45M")).endsWith("14:00 – 14:45");
    }

    @Test
    void tellsWhatTheMessageDoesWithIt() {
        assertThat(event("SEQUENCE:2\n").orElseThrow().kind()).isEqualTo(Kind.UPDATE);
        assertThat(event("STATUS:CANCELLED\n").orElseThrow().kind()).isEqualTo(Kind.CANCELLED);
        assertThat(card("METHOD:CANCEL\nBEGIN:VEVENT\nEND:VEVENT\n")
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.CANCELLED);
        assertThat(card("METHOD:REPLY\nBEGIN:VEVENT\nEND:VEVENT\n")
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.ANSWER);
        assertThat(event("RRULE:FREQ=WEEKLY;BYDAY=MO\n").orElseThrow().recurrence())
                .isEqualTo(new Recurrence(Recurrence.Unit.WEEK, 1, "Monday", "", 0));
    }

    @Test
    void tellsHowOftenInWords() {
        assertThat(often("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270302T230000Z"))
                .isEqualTo(new Recurrence(Recurrence.Unit.WEEK, 2, "Tuesday, Thursday", "3 March 2027", 0));
        assertThat(often("FREQ=MONTHLY;BYDAY=1MO;COUNT=10"))
                .isEqualTo(new Recurrence(Recurrence.Unit.MONTH, 1, "", "", 10));
        // On workdays alone is not every day.
        assertThat(often("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR").unit()).isEqualTo(Recurrence.Unit.OFTEN);
        assertThat(event("SUMMARY:x\n").orElseThrow().recurrence().once()).isTrue();
        assertThat(event("DTSTART:20261120T233000Z\n").orElseThrow().leaf()).isEqualTo(new EventCard.Leaf("Nov", "21"));
    }

    private static Recurrence often(String rule) {
        return event("RRULE:" + rule + "\n").orElseThrow().recurrence();
    }

    @Test
    void givesUpOnWhatIsNoEvent() {
        assertThat(EventCard.read("Hello", OSLO, Locale.UK)).isEmpty();
        assertThat(card("BEGIN:VTODO\nEND:VTODO\n")).isEmpty();
        assertThat(EventCard.read("x".repeat(2_000_000), OSLO, Locale.UK)).isEmpty();
        assertThat(event("DTSTART:nonsense\nDTEND:99999999T999999\nDURATION:P9999999999999D\n")
                        .orElseThrow()
                        .when())
                .isEmpty();
    }

    @Test
    void staysHarmlessAndShort() {
        EventCard card = event("SUMMARY:" + "\u202eevil\u0007 ".repeat(10_000) + "\n"
                        + "ATTENDEE:mailto:a@b\n".repeat(3) + guests(3_000))
                .orElseThrow();

        assertThat(card.title()).hasSizeLessThan(600).doesNotContain("\u202e", "\u0007");
        assertThat(card.guests()).hasSize(12);
        assertThat(card.moreGuests()).isEqualTo(2_989);
    }

    @Test
    void survivesAnyDamage() {
        String file = "BEGIN:VCALENDAR\nMETHOD:REQUEST\n" + OUTLOOK_ZONE
                + "BEGIN:VEVENT\nDTSTART;TZID=Pacific Standard Time:20260715T090000\nRRULE:FREQ=DAILY\n"
                + "DURATION:PT1H\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n";
        Random random = new Random(5545);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder damaged = new StringBuilder(file);
            for (int j = 0; j < 6; j++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) (random.nextInt(96) + 31));
            }
            EventCard.read(damaged.toString(), OSLO, Locale.UK);
        }
    }

    private static String guests(int count) {
        StringBuilder guests = new StringBuilder();
        for (int i = 0; i < count; i++) {
            guests.append("ATTENDEE:mailto:").append(i).append("@example.org\n");
        }
        return guests.toString();
    }

    private static String when(String lines) {
        return event(lines + "\n").orElseThrow().when().replace('\u202f', ' ');
    }

    private static Optional<EventCard> event(String lines) {
        return card("METHOD:REQUEST\n" + OUTLOOK_ZONE + "BEGIN:VEVENT\n" + lines + "END:VEVENT\n");
    }

    private static Optional<EventCard> card(String lines) {
        return EventCard.read("BEGIN:VCALENDAR\n" + lines + "END:VCALENDAR\n", OSLO, Locale.UK);
    }
}
