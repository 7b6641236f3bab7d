package org.turnstone.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** Theme and density of this device. They are a cookie, so that they hold before sign-in too. */
@Path("/appearance")
class AppearanceResource {

    private static final Duration LIFE = Duration.ofDays(400);

    private final HttpServerRequest request;
    private final Reply reply;

    AppearanceResource(HttpServerRequest request, Reply reply) {
        this.request = request;
        this.reply = reply;
    }

    @POST
    public Response choose(
            @FormParam("theme") Optional<String> theme,
            @FormParam("density") Optional<String> density,
            @FormParam("back") @DefaultValue("/") String back) {
        Look now = Optional.ofNullable(request.getCookie(Look.COOKIE))
                .map(cookie -> Look.parse(cookie.getValue()))
                .orElse(Look.DEFAULT);
        Look chosen = new Look(
                theme.map(Theme::of).orElse(now.theme()),
                density.map(Density::of).orElse(now.density()));
        request.response()
                .addCookie(Cookie.cookie(Look.COOKIE, chosen.toString())
                        .setPath("/")
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(request.isSSL())
                        .setHttpOnly(true)
                        .setMaxAge(LIFE.toSeconds()));
        return reply.redirect(LocalPath.orElse(back, "/"), null);
    }
}
