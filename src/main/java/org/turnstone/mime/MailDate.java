package org.turnstone.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates in headers: RFC 5322 section 3.3 with its obsolete forms, RFC 850, asctime, ISO 8601. */
public final class MailDate {

    private static final int MAX_LENGTH = 200;
    private static final DateTimeFormatter RFC_5322 =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT);

    private MailDate() {}

    /**
     * The moment meant; {@code null} for nonsense. A missing zone counts as UTC. Years from 1900 to 2199 are believed
     * (M10).
     */
    public static @Nullable Instant parse(String raw) {
        DateTokens tokens = DateTokens.read(raw.substring(0, Math.min(raw.length(), MAX_LENGTH)));
        int year = tokens.year();
        if (year < 1900 || year > 2199) {
            return null;
        }
        try {
            // A leap second is a moment, too (RFC 5322 section 3.3); java.time has none.
            return LocalDateTime.of(
                            year,
                            tokens.month(),
                            tokens.day(),
                            tokens.hour(),
                            tokens.minute(),
                            Math.min(59, tokens.second()))
                    .toInstant(ZoneOffset.ofTotalSeconds(tokens.offset() * 60));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As RFC 5322 section 3.3 wants it, in that zone. */
    public static String format(Instant date, ZoneId zone) {
        return RFC_5322.format(date.atZone(zone));
    }
}
