package org.turnstone.snooze;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.InvalidInput;

/** Reads the time that a form asks for. */
public final class DueTime {

    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    private DueTime() {}

    /**
     * The moment a message shall come back.
     *
     * @param until a {@link Suggestion} by its word, which is of now and not of when the menu was painted; or a moment;
     *     {@code null} for one that a person has written
     * @param written date and time as {@code <input type=datetime-local>} sends them, in the person's zone: what the
     *     clocks skip is the hour after it, what they repeat the first of both
     * @param now in the person's zone
     * @param locale tells when the weekend is
     * @throws InvalidInput for what is no time, is past, or is years away
     */
    public static Instant of(@Nullable String until, @Nullable String written, ZonedDateTime now, Locale locale) {
        Instant due = read(until, written, now, locale);
        if (!due.isAfter(now.toInstant())) {
            throw new InvalidInput("until", "snooze.past");
        }
        if (due.isAfter(now.toInstant().plus(LONGEST))) {
            throw new InvalidInput("until", "snooze.far");
        }
        return due;
    }

    private static Instant read(@Nullable String until, @Nullable String written, ZonedDateTime now, Locale locale) {
        try {
            if (until != null && !until.isBlank()) {
                Suggestion suggestion = Suggestion.named(until).orElse(null);
                return suggestion == null
                        ? Instant.parse(until)
                        : suggestion.from(now, locale).toInstant();
            }
            return LocalDateTime.parse(written == null ? "" : written)
                    .atZone(now.getZone())
                    .toInstant();
        } catch (DateTimeException | ArithmeticException none) {
            throw new InvalidInput("until", "snooze.time");
        }
    }
}
