package org.turnstone.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How this request's page is to be written: in which language, zone and dress. All of it is a matter of taste and comes
 * from headers and cookies; who the person is comes from {@code session}.
 */
@RequestScoped
public class Visit {

    /** Set by the browser's script: an IANA zone such as {@code Europe/Oslo}. */
    public static final String ZONE_COOKIE = "tz";

    /** Theme and density. */
    public static final String LOOK_COOKIE = Look.COOKIE;

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final PageOwner owner;
    private final Clock clock;

    Visit(CurrentVertxRequest current, PageOwner owner, Clock clock) {
        this.routing = current.getCurrent();
        this.request = routing.request();
        this.owner = owner;
        this.clock = clock;
    }

    public Locale locale() {
        return Languages.choose(request.getHeader("Accept-Language"));
    }

    /** The person's zone; UTC until a script has said which. */
    public ZoneId zone() {
        return cookie(ZONE_COOKIE).filter(ZONES::contains).map(ZoneId::of).orElse(ZoneOffset.UTC);
    }

    public Theme theme() {
        return look().theme();
    }

    public Dates dates() {
        return Dates.of(locale(), zone(), clock);
    }

    public Numbers numbers() {
        return new Numbers(locale());
    }

    /**
     * What the page shows around its content. Taking it takes the toast that waited for the next page, if one did.
     *
     * @param title the document's
     */
    public Shell shell(String title) {
        return shell(title, owner.nameplate().orElse(null), takeToast().orElse(null));
    }

    /** The same around a page that tells of a problem: nobody's, and what was to be told waits for the page after it. */
    Shell bare(String title) {
        return shell(title, null, null);
    }

    private Shell shell(String title, @Nullable Nameplate person, @Nullable Toast toast) {
        return new Shell(title, locale(), look().theme(), look().density(), person, toast, request.uri());
    }

    private Look look() {
        return cookie(Look.COOKIE).map(Look::parse).orElse(Look.DEFAULT);
    }

    private Optional<Toast> takeToast() {
        Optional<Toast> toast = cookie(ToastCookie.NAME).flatMap(ToastCookie::read);
        if (request.getCookie(ToastCookie.NAME) != null) {
            request.response().addCookie(ToastCookie.spent());
        }
        return toast;
    }

    private Optional<String> cookie(String name) {
        return ContentRequest.of(routing)
                .map(content -> content.cookie(name))
                .orElseGet(() -> Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue));
    }
}
