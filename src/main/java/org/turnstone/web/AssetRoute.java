package org.turnstone.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Serves {@link Assets} straight from memory, before sessions, CSRF and templates are asked. What Quarkus would serve by
 * itself from libraries ({@code /webjars}) is closed: only what the digest names goes out.
 */
@ApplicationScoped
class AssetRoute {

    /** Before the static resources of Quarkus. */
    private static final int EARLY = -1000;

    void register(@Observes Router router) {
        router.get(Assets.ROOT + ":version/:name").order(EARLY).handler(this::serve);
        router.get(Assets.ROOT + ":version/" + PdfAssets.FOLDER + ":name")
                .order(EARLY)
                .blockingHandler(this::servePdf, false);
        router.get(Assets.ROOT + ":version/" + EditorLibraries.FOLDER + ":name")
                .order(EARLY)
                .blockingHandler(this::serveEditor, false);
        router.route("/webjars/*").order(EARLY).handler(request -> notFound(request.response()));
    }

    private void serve(RoutingContext request) {
        serve(request, Assets.find(request.pathParam("version"), request.pathParam("name")));
    }

    /**
     * The document a PDF is drawn in has no origin, so to it our scripts are somebody else's: they say that anybody may
     * read them. That gives nothing away: they are the same for everyone and no cookie is asked for them.
     */
    private void servePdf(RoutingContext request) {
        request.response().putHeader("Access-Control-Allow-Origin", "*");
        serve(request, Assets.findPdf(request.pathParam("version"), request.pathParam("name")));
    }

    private void serveEditor(RoutingContext request) {
        serve(request, Assets.findEditor(request.pathParam("version"), request.pathParam("name")));
    }

    private static void serve(RoutingContext request, Optional<Asset> asset) {
        HttpServerResponse response = request.response();
        if (asset.isEmpty()) {
            notFound(response);
            return;
        }
        strict(response)
                .putHeader("Content-Type", asset.get().type())
                .putHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.end(encoded(
                asset.get(), response, Optional.ofNullable(request.request().getHeader("Accept-Encoding"))));
    }

    private static Buffer encoded(Asset asset, HttpServerResponse response, Optional<String> accepted) {
        Buffer gzip = asset.gzip();
        if (gzip == null) {
            return asset.plain();
        }
        response.putHeader("Vary", "Accept-Encoding");
        Buffer brotli = asset.brotli();
        if (brotli != null && accepted.orElse("").contains("br")) {
            response.putHeader("Content-Encoding", "br");
            return brotli;
        }
        if (accepted.orElse("").contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip");
            return gzip;
        }
        return asset.plain();
    }

    private static void notFound(HttpServerResponse response) {
        strict(response)
                .setStatusCode(404)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end("Not found\n");
    }

    private static HttpServerResponse strict(HttpServerResponse response) {
        return response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .putHeader("Referrer-Policy", "no-referrer");
    }
}
