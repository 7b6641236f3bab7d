package org.turnstone.demo;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as a script writes it, counted from now: {@code -25m}, {@code -3h}, {@code -12d 09:30}, {@code +2d 10:00}.
 */
final class When {

    private static final Pattern FORM = Pattern.compile("([+-]?\\d+)([mhd])(?: (\\d\\d:\\d\\d))?");

    private When() {}

    static ZonedDateTime of(String written, ZonedDateTime now) {
        Matcher form = FORM.matcher(written.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a time of the demo's scripts: " + written);
        }
        long amount = Long.parseLong(form.group(1));
        ChronoUnit unit =
                switch (form.group(2)) {
                    case "m" -> ChronoUnit.MINUTES;
                    case "h" -> ChronoUnit.HOURS;
                    default -> ChronoUnit.DAYS;
                };
        ZonedDateTime moment = now.plus(amount, unit).truncatedTo(ChronoUnit.MINUTES);
        return form.group(3) == null ? moment : moment.with(LocalTime.parse(form.group(3)));
    }
}
