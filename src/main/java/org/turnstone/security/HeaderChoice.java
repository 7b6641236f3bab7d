package org.turnstone.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Which headers guard the response to this request: said by {@link Headers}, or here where it depends on the request. */
@RequestScoped
public class HeaderChoice {

    private final CurrentVertxRequest request;

    HeaderChoice(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Chooses at run time, as for a message frame that may show pictures. */
    public void use(Profile profile) {
        ResponseHeaders.choose(request.getCurrent(), profile);
    }

    /** Chooses for a request that no resource answers, or not yet. */
    public static void choose(RoutingContext request, Profile profile) {
        ResponseHeaders.choose(request, profile);
    }

    @ServerRequestFilter
    void annotated(ResourceInfo resource, RoutingContext current) {
        Optional.ofNullable(resource.getResourceMethod().getAnnotation(Headers.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Headers.class)))
                .ifPresent(headers -> ResponseHeaders.choose(current, headers.value()));
    }
}
