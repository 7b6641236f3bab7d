package org.turnstone.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import org.turnstone.web.Assets;

/**
 * Gives every response its headers at the last moment, whoever made it: pages, files, redirects and errors alike. What
 * is not told otherwise is a page, which may do the least to others.
 */
@ApplicationScoped
class ResponseHeaders {

    /** Before everything else that Quarkus registers: what answers first must be headed too. */
    private static final int FIRST = 1_000_000;

    private static final String CHOSEN = ResponseHeaders.class.getName();
    private static final String ASSETS = "/assets/";

    private final Map<Profile, Map<String, String>> headers = new EnumMap<>(Profile.class);

    ResponseHeaders(SecurityConfig config) {
        HeaderProfiles profiles =
                new HeaderProfiles("https".equals(config.publicUrl().getScheme()), Assets.importMapHash());
        for (Profile profile : Profile.values()) {
            headers.put(profile, Map.copyOf(profiles.of(profile)));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, FIRST);
    }

    /** Chooses the profile of the response to that request; an error falls back to what suits it. */
    static void choose(RoutingContext request, Profile profile) {
        request.put(CHOSEN, profile);
    }

    private void guard(RoutingContext request) {
        request.addHeadersEndHandler(end -> apply(request));
        request.next();
    }

    private void apply(RoutingContext request) {
        MultiMap response = request.response().headers();
        headers.getOrDefault(profile(request), Map.of()).forEach(response::set);
        response.remove("Server").remove("X-Powered-By");
    }

    private static Profile profile(RoutingContext request) {
        Profile chosen = request.get(CHOSEN, Profile.PAGE);
        int status = request.response().getStatusCode();
        if (request.normalizedPath().startsWith(ASSETS) && status < 400) {
            return Profile.ASSET;
        }
        boolean frame = chosen == Profile.MESSAGE_FRAME || chosen == Profile.MESSAGE_FRAME_WITH_IMAGES;
        if (status >= 400) {
            return frame ? Profile.MESSAGE_FRAME : Profile.PAGE;
        }
        return chosen;
    }
}
