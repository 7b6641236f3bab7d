package org.turnstone.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;

/** Reads what stands behind a colon; empty for what cannot be meant. */
final class Values {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern AGE = Pattern.compile("(\\d{1,4})([dwmy])");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([kmg]?)b?");

    private Values() {}

    /** {@code 2024/05/01} or {@code 2024-05-01}. */
    static Optional<LocalDate> day(String value) {
        Matcher day = DAY.matcher(value);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@code 2d}, {@code 3w}, {@code 1m} (of 30 days), {@code 1y} (of 365). */
    static Optional<Duration> age(String value) {
        Matcher age = AGE.matcher(value.toLowerCase(Locale.ROOT));
        if (!age.matches()) {
            return Optional.empty();
        }
        int days =
                switch (age.group(2)) {
                    case "d" -> 1;
                    case "w" -> 7;
                    case "m" -> 30;
                    default -> 365;
                };
        long all = Long.parseLong(age.group(1)) * days;
        return all == 0 ? Optional.empty() : Optional.of(Duration.ofDays(all));
    }

    /** {@code 10M}, {@code 500k}, {@code 1.5GB} or octets. */
    static Optional<ByteSize> size(String value) {
        Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            return Optional.empty();
        }
        long unit =
                switch (size.group(2)) {
                    case "k" -> 1_000L;
                    case "m" -> 1_000_000L;
                    case "g" -> 1_000_000_000L;
                    default -> 1L;
                };
        BigDecimal octets = new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(unit));
        // Beyond 32 bits servers stop counting (RFC 9051 section 9, number).
        return Optional.of(octets.setScale(0, RoundingMode.HALF_UP))
                .filter(whole -> whole.compareTo(BigDecimal.valueOf(0xffff_ffffL)) <= 0)
                .map(whole -> ByteSize.of(whole.longValueExact()));
    }

    /** A keyword as servers keep it. */
    static Optional<Flag> keyword(String value) {
        try {
            return value.startsWith("\\") || value.length() > 60 ? Optional.empty() : Optional.of(new Flag(value));
        } catch (IllegalArgumentException notAnAtom) {
            return Optional.empty();
        }
    }
}
