package org.turnstone.card;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The time zones an iCalendar file speaks of: by a name that everybody knows, else as the file itself describes them
 * (RFC 5545 section 3.6.5), as Outlook does with names of its own.
 */
record CalendarZones(List<Component> described) {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    /** No zone has a longer name, whatever path stands before it. */
    private static final int LONGEST_NAME = 200;

    /** When what begins, by one of a zone's rules. */
    private record Onset(LocalDateTime from, ZoneOffset offset) {}

    /** The zone of that name at that local time; empty where nobody can tell. */
    Optional<ZoneId> zone(String name, LocalDateTime local) {
        // Some programs put a path of their own before the name.
        for (int from = name.length() > LONGEST_NAME ? -1 : 0; from >= 0; from = name.indexOf('/', from + 1)) {
            String candidate = name.substring(from == 0 ? 0 : from + 1);
            if (KNOWN.contains(candidate) && (candidate.contains("/") || from == 0)) {
                return Optional.of(ZoneId.of(candidate));
            }
        }
        return described.stream()
                .filter(zone ->
                        zone.line("TZID").map(ContentLine::value).orElse("").equals(name))
                .findFirst()
                .flatMap(zone -> offset(zone, local));
    }

    /** Of all rules the one that began last before that time, this year or the last. */
    private static Optional<ZoneId> offset(Component zone, LocalDateTime local) {
        Onset last = null;
        for (Component rule : zone.within()) {
            for (int year = local.getYear() - 1; year <= local.getYear(); year++) {
                Onset onset = onset(rule, year).orElse(null);
                if (onset != null
                        && !onset.from().isAfter(local)
                        && (last == null || onset.from().isAfter(last.from()))) {
                    last = onset;
                }
            }
        }
        return Optional.ofNullable(last).map(Onset::offset);
    }

    private static Optional<Onset> onset(Component rule, int year) {
        try {
            ZoneOffset offset = ZoneOffset.of(hours(rule.text("TZOFFSETTO")));
            LocalDateTime first = Moment.local(rule.text("DTSTART")).orElseThrow();
            String recurrence = rule.line("RRULE").map(ContentLine::value).orElse("");
            if (recurrence.isEmpty() || year < first.getYear()) {
                return Optional.of(new Onset(first, offset));
            }
            Map<String, String> parts = Recurrence.parts(recurrence);
            Optional<LocalDateTime> until = Moment.local(parts.getOrDefault("UNTIL", ""));
            int month = Integer.parseInt(parts.getOrDefault("BYMONTH", Integer.toString(first.getMonthValue())));
            LocalDateTime from =
                    day(parts.getOrDefault("BYDAY", ""), year, month, first).atTime(first.toLocalTime());
            return Optional.of(new Onset(from, offset)).filter(onset -> until.isEmpty() || !from.isAfter(until.get()));
        } catch (DateTimeException | NumberFormatException | NoSuchElementException nonsense) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String byDay, int year, int month, LocalDateTime first) {
        DayOfWeek weekday = Recurrence.weekday(byDay);
        if (weekday == null) {
            return LocalDate.of(year, month, first.getDayOfMonth());
        }
        String ordinal = byDay.substring(0, byDay.length() - 2).replace("+", "");
        int which = ordinal.isEmpty() ? 1 : Integer.parseInt(ordinal);
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
    }

    /** {@code +0100} as {@code +01:00}; seconds, which Java and nobody else wants, left out. */
    private static String hours(String offset) {
        String text = offset.strip();
        return text.length() < 5 ? text : text.substring(0, 3) + ":" + text.substring(3, 5);
    }
}
