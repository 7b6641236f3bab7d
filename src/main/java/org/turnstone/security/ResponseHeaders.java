package org.turnstone.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.turnstone.web.Assets;
import org.turnstone.web.FrameScript;

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

    private final ContentHost host;
    private final Map<Profile, Map<String, String>> onPagesHost = new EnumMap<>(Profile.class);
    private final Map<Profile, Map<String, String>> onContentHost = new EnumMap<>(Profile.class);

    ResponseHeaders(SecurityConfig config, ContentHost host) {
        this.host = host;
        boolean https = "https".equals(config.publicUrl().getScheme());
        TwoHosts hosts = host.origin()
                .map(content -> new TwoHosts(host.pages(), content, FrameScript.hash()))
                .orElse(null);
        HeaderProfiles profiles = hosts == null
                ? new HeaderProfiles(https, Assets.importMapHash())
                : new HeaderProfiles(https, Assets.importMapHash(), hosts);
        for (Profile profile : Profile.values()) {
            onPagesHost.put(profile, Map.copyOf(profiles.of(profile)));
            if (hosts != null) {
                onContentHost.put(profile, Map.copyOf(new ContentProfiles(https, hosts).of(profile)));
            }
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
        boolean content = host.isAskedBy(request.request());
        (content ? onContentHost : onPagesHost)
                .getOrDefault(profile(request), Map.of())
                .forEach(response::set);
        response.remove("Server").remove("X-Powered-By");
        if (content) {
            forgetCookies(request);
        }
    }

    /** Nothing is kept in a browser for the second host, whoever wanted it. */
    private static void forgetCookies(RoutingContext request) {
        List.copyOf(request.request().cookies())
                .forEach(cookie -> request.response().removeCookies(cookie.getName(), false));
        request.response().headers().remove("Set-Cookie");
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
