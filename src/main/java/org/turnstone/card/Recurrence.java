package org.turnstone.card;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often something is (RFC 5545 section 3.3.10), as far as a card tells it. A rule is put into words and never worked
 * out: one that names ten thousand days costs no more than another.
 *
 * @param every how many of the unit lie between one time and the next
 * @param days the days of the week, in words; empty where the rule names none
 * @param until the last day; empty where the rule names none
 * @param times how often in all; 0 where the rule does not say
 */
public record Recurrence(Unit unit, int every, String days, String until, int times) {

    /** What is counted. */
    public enum Unit {
        ONCE,
        DAY,
        WEEK,
        MONTH,
        YEAR,
        /** By a rule that has no short name, or on several days that are listed. */
        OFTEN
    }

    private static final Recurrence ONCE = new Recurrence(Unit.ONCE, 1, "", "", 0);
    private static final Recurrence OFTEN = new Recurrence(Unit.OFTEN, 1, "", "", 0);

    private static final int LONGEST_NUMBER = 4;

    private static final Map<String, Unit> UNITS =
            Map.of("DAILY", Unit.DAY, "WEEKLY", Unit.WEEK, "MONTHLY", Unit.MONTH, "YEARLY", Unit.YEAR);

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    static Recurrence of(Component event, ZoneId person, Locale locale) {
        String rule = event.line("RRULE").map(ContentLine::value).orElse("");
        if (rule.isEmpty()) {
            return event.line("RDATE").isPresent() ? OFTEN : ONCE;
        }
        Map<String, String> parts = parts(rule);
        Unit unit = UNITS.get(parts.getOrDefault("FREQ", ""));
        int every = number(parts.getOrDefault("INTERVAL", "1"));
        String byDay = parts.getOrDefault("BYDAY", "");
        String days = days(byDay, locale);
        boolean bounded = parts.keySet().stream().anyMatch(name -> name.startsWith("BY"));
        if (unit == null || every < 1 || (unit == Unit.DAY && bounded)) {
            return OFTEN;
        }
        if (unit == Unit.WEEK && days.isEmpty() && !byDay.isEmpty()) {
            return OFTEN;
        }
        return new Recurrence(
                unit,
                every,
                unit == Unit.WEEK ? days : "",
                until(parts.getOrDefault("UNTIL", ""), person, locale),
                number(parts.getOrDefault("COUNT", "0")));
    }

    public boolean once() {
        return unit == Unit.ONCE;
    }

    static Map<String, String> parts(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.toUpperCase(Locale.ROOT).split(";", 30)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return parts;
    }

    /** {@code SU} and {@code -1SU} are both Sunday. */
    static @Nullable DayOfWeek weekday(String byDay) {
        return byDay.length() < 2 ? null : DAYS.get(byDay.substring(byDay.length() - 2));
    }

    /** Empty for what is no list of days, and for one that names days of the month. */
    private static String days(String byDay, Locale locale) {
        List<String> names = new ArrayList<>();
        for (String name : byDay.split(",", DAYS.size() + 1)) {
            DayOfWeek day = DAYS.get(name);
            if (day == null) {
                return "";
            }
            names.add(day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        }
        return String.join(", ", names);
    }

    private static String until(String value, ZoneId person, Locale locale) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return Moment.of(new ContentLine("UNTIL", Map.of(), value), new CalendarZones(List.of()), person)
                .map(last -> day.format(last.time()))
                .orElse("");
    }

    /** 0 for what is none. */
    private static int number(String digits) {
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST_NUMBER
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : 0;
    }
}
