package org.turnstone.snooze;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.InvalidInput;

/** Reads the time that a form asks for. */
public final class DueTime {

    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    private DueTime() {}

    /**
     * The moment a message shall come back.
     *
     * @param until a moment, as the menu sends it; {@code null} for one that a person has written
     * @param written date and time as {@code <input type=datetime-local>} sends them, in the person's zone: what the
     *     clocks skip is the hour after it, what they repeat the first of both
     * @throws InvalidInput for what is no time, is past, or is years away
     */
    public static Instant of(@Nullable String until, @Nullable String written, ZoneId zone, Instant now) {
        Instant due = read(until, written, zone);
        if (!due.isAfter(now)) {
            throw new InvalidInput("until", "snooze.past");
        }
        if (due.isAfter(now.plus(LONGEST))) {
            throw new InvalidInput("until", "snooze.far");
        }
        return due;
    }

    private static Instant read(@Nullable String until, @Nullable String written, ZoneId zone) {
        try {
            if (until != null && !until.isBlank()) {
                return Instant.parse(until);
            }
            return LocalDateTime.parse(written == null ? "" : written)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException | ArithmeticException none) {
            throw new InvalidInput("until", "snooze.time");
        }
    }
}
