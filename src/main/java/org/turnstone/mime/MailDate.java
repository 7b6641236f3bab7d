package org.turnstone.mime;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Dates in headers: RFC 5322 section 3.3 with its obsolete forms, RFC 850, asctime, ISO 8601. */
public final class MailDate {

    private MailDate() {}

    /** The moment meant; {@code null} for nonsense. A missing zone counts as UTC. Years from 1970 to 2199 are believed (M10). */
    public static @Nullable Instant parse(String raw) {
        return Unwritten.yet();
    }

    /** As RFC 5322 section 3.3 wants it, in that zone. */
    public static String format(Instant date, ZoneId zone) {
        return Unwritten.yet();
    }
}
