package org.turnstone.snooze;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Times that people put things off to. An hour that the clocks skip becomes the one after it, as java.time has it. */
enum Suggestion {
    LATER,
    EVENING,
    TOMORROW,
    WEEKEND,
    NEXT_WEEK;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime DUSK = LocalTime.of(18, 0);
    private static final LocalTime BEDTIME = LocalTime.of(22, 0);
    private static final int A_WHILE = 3;
    private static final int STEP = 30;
    private static final Duration SOON = Duration.ofHours(1);

    /** Where Friday is the first day of the weekend (CLDR weekData). */
    private static final Set<String> FRIDAY_FIRST =
            Set.of("BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE");

    /** Those that make sense at that moment, none of them twice, the soonest first. */
    static SequencedMap<Suggestion, ZonedDateTime> at(ZonedDateTime now, Locale locale) {
        SequencedMap<Suggestion, ZonedDateTime> times = new LinkedHashMap<>();
        Arrays.stream(values())
                .sorted(Comparator.comparing((Suggestion each) -> each.from(now, locale)))
                .forEach(each -> {
                    ZonedDateTime time = each.from(now, locale);
                    if (each.makesSense(now, time) && !times.containsValue(time)) {
                        times.put(each, time);
                    }
                });
        return times;
    }

    /** As forms name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Suggestion> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The time it means at that moment, be it sensible or past: within a weekend {@code WEEKEND} is when that began. */
    ZonedDateTime from(ZonedDateTime now, Locale locale) {
        DayOfWeek weekend = FRIDAY_FIRST.contains(locale.getCountry()) ? DayOfWeek.FRIDAY : DayOfWeek.SATURDAY;
        return switch (this) {
            case LATER -> toTheHalfHour(now.plusHours(A_WHILE));
            case EVENING -> now.with(DUSK);
            case TOMORROW -> now.plusDays(1).with(MORNING);
            case WEEKEND -> {
                ZonedDateTime next = now.with(TemporalAdjusters.next(weekend)).with(MORNING);
                yield isWithinWeekend(now, next) ? next.minusWeeks(1) : next;
            }
            case NEXT_WEEK -> now.with(TemporalAdjusters.next(weekend.plus(2))).with(MORNING);
        };
    }

    private boolean makesSense(ZonedDateTime now, ZonedDateTime time) {
        return switch (this) {
            case LATER ->
                time.toLocalDate().equals(now.toLocalDate())
                        && !time.toLocalTime().isAfter(BEDTIME);
            case EVENING -> Duration.between(now, time).compareTo(SOON) >= 0;
            case WEEKEND -> time.toLocalDate().isAfter(now.toLocalDate());
            case TOMORROW, NEXT_WEEK -> true;
        };
    }

    /** On the second day of the weekend the next one is far; on the first it is today. */
    private static boolean isWithinWeekend(ZonedDateTime now, ZonedDateTime next) {
        return ChronoUnit.DAYS.between(now.toLocalDate(), next.toLocalDate()) >= 6;
    }

    private static ZonedDateTime toTheHalfHour(ZonedDateTime time) {
        int over = time.getMinute() % STEP;
        ZonedDateTime whole = time.truncatedTo(ChronoUnit.MINUTES);
        return over == 0 ? whole : whole.plusMinutes(STEP - (long) over);
    }
}
