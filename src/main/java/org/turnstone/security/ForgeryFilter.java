package org.turnstone.security;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Lets nothing change that was not asked for by a page of ours (W04). */
@ApplicationScoped
class ForgeryFilter {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RequestOrigin origin;
    private final CsrfTokens tokens;

    ForgeryFilter(SecurityConfig config, CsrfTokens tokens) {
        this.origin = new RequestOrigin(config.publicUrl());
        this.tokens = tokens;
    }

    @WithFormRead
    @ServerRequestFilter
    @Priority(Priorities.AUTHORIZATION)
    void check(ResteasyReactiveContainerRequestContext context, RoutingContext routing) {
        if (SAFE.contains(context.getMethod()) || routing.normalizedPath().equals(HeaderProfiles.REPORTS)) {
            return;
        }
        HttpServerRequest request = routing.request();
        if (!origin.isOurs(
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.authority() == null ? null : request.scheme() + "://" + request.authority())) {
            throw new ForgeryRefused(ForgeryRefused.Reason.CROSS_SITE);
        }
        if (!tokens.accepts(token(context, request))) {
            throw new ForgeryRefused(ForgeryRefused.Reason.STALE_FORM);
        }
    }

    private static @Nullable String token(ResteasyReactiveContainerRequestContext context, HttpServerRequest request) {
        String header = request.getHeader(CsrfTokens.HEADER);
        if (header != null || !context.hasEntity()) {
            return header;
        }
        ResteasyReactiveRequestContext form = (ResteasyReactiveRequestContext) context.getServerRequestContext();
        return form.getFormParameter(CsrfTokens.PARAMETER, true, false) instanceof String text ? text : null;
    }
}
