package org.turnstone.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Requests that a page makes by itself, to stay up to date, while perhaps nobody sits in front of it: they must not make
 * a session last that nobody uses.
 */
public final class Unattended {

    /** Says so of a request that a script makes; {@code EventSource} cannot, and is known by what it accepts. */
    public static final String HEADER = "Unattended";

    private Unattended() {}

    public static boolean is(HttpServerRequest request) {
        return request.getHeader(HEADER) != null || accepts(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean accepts(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.SERVER_SENT_EVENTS);
    }
}
