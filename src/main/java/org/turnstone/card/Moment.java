package org.turnstone.card;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A date or a time of iCalendar as the person has it on their clock.
 *
 * @param time in the person's zone; as written where the zone is not known
 * @param day whether it is a day and not a time
 * @param unknownZone the name of a zone nobody knows; else empty
 */
record Moment(ZonedDateTime time, boolean day, String unknownZone) {

    /** How long a day is as it is written, and how long a time. */
    private static final int DAY = 8;

    private static final int TIME = 15;

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    static Optional<Moment> of(ContentLine line, CalendarZones zones, ZoneId person) {
        String value = line.value().strip();
        Optional<LocalDateTime> local = local(value);
        if (value.length() == DAY) {
            return local.map(time -> new Moment(time.atZone(person), true, ""));
        }
        if (value.endsWith("Z")) {
            return local.map(time -> new Moment(time.atZone(ZoneOffset.UTC).withZoneSameInstant(person), false, ""));
        }
        String name = line.parameter("TZID");
        return local.map(time -> {
            // A time without a zone is the same on every clock (RFC 5545 section 3.3.5).
            Optional<ZoneId> zone = name.isEmpty() ? Optional.of(person) : zones.zone(name, time);
            return new Moment(
                    time.atZone(zone.orElse(person)).withZoneSameInstant(person),
                    false,
                    zone.isEmpty() ? line.parameterText("TZID") : "");
        });
    }

    static Optional<LocalDateTime> local(String value) {
        String digits = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
        if (digits.length() != DAY && digits.length() != TIME) {
            // A year of more digits would be one that no zone can be asked about.
            return Optional.empty();
        }
        try {
            return Optional.of(
                    digits.length() == DAY
                            ? LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE)
                                    .atTime(LocalTime.MIN)
                            : LocalDateTime.parse(digits, BASIC));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** As long after as a DURATION says; itself for one that cannot be read. */
    Moment plus(String duration) {
        try {
            boolean weeks = duration.endsWith("W") || (duration.endsWith("D") && duration.indexOf('T') < 0);
            return new Moment(
                    weeks ? time.plus(Period.parse(duration)) : time.plus(Duration.parse(duration)), day, unknownZone);
        } catch (DateTimeException | ArithmeticException nonsense) {
            return this;
        }
    }
}
