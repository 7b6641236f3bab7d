package org.turnstone.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The session's cookie (W01): for this host alone, over secure connections alone, out of reach of scripts, and not sent
 * along with what other sites load from here.
 */
final class SessionCookie {

    static final String NAME = "__Host-session";

    private SessionCookie() {}

    /**
     * The cookie of a new session.
     *
     * @param lives how long the browser keeps it; {@code null} for until it is closed
     */
    static Cookie of(SessionToken token, @Nullable Duration lives) {
        Cookie cookie = cookie(token.cookie());
        return lives == null ? cookie : cookie.setMaxAge(lives.toSeconds());
    }

    /** Takes the cookie away. */
    static Cookie none() {
        return cookie("").setMaxAge(0);
    }

    static Optional<SessionToken> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME)).flatMap(cookie -> SessionToken.parse(cookie.getValue()));
    }

    private static Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }
}
