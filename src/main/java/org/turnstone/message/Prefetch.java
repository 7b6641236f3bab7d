package org.turnstone.message;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** Pages that are fetched or even drawn before anybody wants them: by browsers of their own accord, by Turbo, by proxies. */
final class Prefetch {

    private static final String PURPOSE = "prefetch";

    /** As the Fetch standard has it, as older browsers do, and as our own scripts, which may not write the first. */
    private static final List<String> NAMES = List.of("Sec-Purpose", "Purpose", "X-Moz", "X-Sec-Purpose");

    private Prefetch() {}

    /** Whether a request says so of itself; {@code prefetch;prerender} does, too. */
    static boolean isIn(HttpHeaders headers) {
        return NAMES.stream()
                .map(headers::getHeaderString)
                .anyMatch(value -> value != null && value.regionMatches(true, 0, PURPOSE, 0, PURPOSE.length()));
    }
}
