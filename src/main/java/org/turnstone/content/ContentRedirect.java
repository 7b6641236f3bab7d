package org.turnstone.content;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.turnstone.security.ContentHost;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Profile;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.Visit;

/**
 * Sends whoever asks the pages' host for content to the second one, by an address sealed for their session; and there
 * lets nobody reach what is no content. Links are the same everywhere, so that no page has to know of this.
 */
@ApplicationScoped
class ContentRedirect {

    private final ContentHost host;
    private final ContentSeal seal;
    private final ContentSession session;

    ContentRedirect(ContentHost host, ContentSeal seal, ContentSession session) {
        this.host = host;
        this.seal = seal;
        this.session = session;
    }

    @ServerRequestFilter
    @Nullable
    Response guard(ResourceInfo resource, RoutingContext routing) {
        if (host.origin().isEmpty()) {
            return null;
        }
        OnContentHost content = resource.getResourceMethod().getAnnotation(OnContentHost.class);
        if (host.isAskedBy(routing.request())) {
            return isAllowed(content, routing) ? null : nowhere(routing);
        }
        return content == null
                ? null
                : session.word().map(word -> sent(content, word, routing)).orElse(null);
    }

    private static boolean isAllowed(@Nullable OnContentHost content, RoutingContext routing) {
        return content != null
                && ContentRequest.of(routing)
                        .filter(opened -> opened.lasting() == content.value())
                        .isPresent();
    }

    private static Response nowhere(RoutingContext routing) {
        HeaderChoice.choose(routing, Profile.PAGE);
        return Response.status(Response.Status.NOT_FOUND)
                .type("text/plain;charset=utf-8")
                .entity("Not found\n")
                .build();
    }

    private Response sent(OnContentHost content, String word, RoutingContext routing) {
        HeaderChoice.choose(routing, Profile.PAGE);
        HttpServerRequest request = routing.request();
        String path = seal.path(new ContentRequest(
                content.value(),
                word,
                cookie(request, Visit.ZONE_COOKIE),
                cookie(request, Visit.LOOK_COOKIE),
                request.uri()));
        return Response.status(Response.Status.FOUND)
                .location(URI.create(host.origin().orElseThrow() + path))
                .build();
    }

    private static @Nullable String cookie(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }
}
