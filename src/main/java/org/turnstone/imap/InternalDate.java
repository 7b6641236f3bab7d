package org.turnstone.imap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** {@code "17-Jul-2026 02:44:25 -0700"} (RFC 9051 section 9, date-time), read fast: every row of a list has one. */
final class InternalDate {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private InternalDate() {}

    /** The moment; the epoch for nonsense, which sorts last and harms nobody (M10). */
    static Instant parse(String text) {
        try {
            int start = text.length() - "17-Jul-2026 02:44:25 -0700".length();
            int month = MONTHS.indexOf(text.substring(start + 3, start + 6)) / 3 + 1;
            int zone = number(text, start + 22, 2) * 3600 + number(text, start + 24, 2) * 60;
            return LocalDateTime.of(
                            number(text, start + 7, 4),
                            month,
                            number(text.replace(' ', '0'), start, 2),
                            number(text, start + 12, 2),
                            number(text, start + 15, 2),
                            Math.min(59, number(text, start + 18, 2)))
                    .toInstant(ZoneOffset.ofTotalSeconds(text.charAt(start + 21) == '-' ? -zone : zone));
        } catch (DateTimeException | StringIndexOutOfBoundsException | NumberFormatException nonsense) {
            return Instant.EPOCH;
        }
    }

    private static int number(String text, int from, int digits) {
        return Integer.parseInt(text, from, from + digits, 10);
    }
}
