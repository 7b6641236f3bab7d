package org.turnstone.content;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.turnstone.security.ContentHost;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Profile;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.LocalPath;
import org.turnstone.web.RouterProblems;

/**
 * Lets nothing through to the second host but sealed addresses. Each is opened here, and the request goes on as one for
 * what is in it; everything else there is nowhere, and so is a sealed address on the pages' host.
 */
@ApplicationScoped
class ContentGate {

    private static final Logger LOG = Logger.getLogger(ContentGate.class);

    /** After the headers of the answer are provided for, and before anything that answers. */
    private static final int EARLY = 950_000;

    /** Before the handler that tells people in a page what went wrong. */
    private static final int BEFORE_PROBLEMS = -3_000_000;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Where content lies. Scripts, forms and whatever else is no resource are not to be reached by any address. */
    private static final List<String> PLACES = List.of("/mail/", "/pictures/");

    private final ContentHost host;
    private final ContentSeal seal;
    private final RouterProblems problems;

    ContentGate(ContentHost host, ContentSeal seal, RouterProblems problems) {
        this.host = host;
        this.seal = seal;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        host.origin().ifPresent(origin -> {
            filters.register(this::check, EARLY);
            LOG.infof("mail content has a host of its own origin=%s", origin);
        });
    }

    void register(@Observes Router router) {
        if (host.origin().isPresent()) {
            router.route().order(BEFORE_PROBLEMS).failureHandler(this::failed);
        }
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        boolean there = host.isAskedBy(request);
        if (ContentRequest.of(routing).isPresent()) {
            goOn(routing, there && PLACES.stream().anyMatch(routing.normalizedPath()::startsWith));
        } else if (there) {
            // Before anybody reads them: whatever else this host once set means nothing here.
            request.headers().remove(HttpHeaders.COOKIE);
            ContentRequest.arrived(routing, host.pages());
            open(routing);
        } else {
            goOn(routing, !ContentSeal.isSealed(request.path()));
        }
    }

    private static void goOn(RoutingContext routing, boolean allowed) {
        if (allowed) {
            routing.next();
        } else {
            nowhere(routing);
        }
    }

    private void open(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        ContentSeal.Opened opened =
                READING.contains(request.method()) ? seal.open(request.uri()).orElse(null) : null;
        if (opened == null || !LocalPath.isLocal(opened.request().uri())) {
            nowhere(routing);
        } else if (opened.expired()) {
            over(routing);
        } else {
            opened.request().opens(routing);
            routing.reroute(opened.request().uri());
        }
    }

    /** Says in a few words that an address was good once: its time is over, or its session. */
    private void over(RoutingContext routing) {
        HeaderChoice.choose(routing, Profile.MESSAGE_FRAME);
        problems.expired(routing);
    }

    private void failed(RoutingContext routing) {
        if (host.isAskedBy(routing.request()) && ContentRequest.of(routing).isEmpty()) {
            nowhere(routing);
        } else {
            routing.next();
        }
    }

    private static void nowhere(RoutingContext routing) {
        HttpServerResponse response = routing.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        // Its headers are given to it later, except where the request was too odd for any filter to see it.
        response.setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .end("Not found\n");
    }
}
