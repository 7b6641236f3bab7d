package org.turnstone.session;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.turnstone.web.LocalPath;

/**
 * What somebody who is not signed in is answered: a page by the sign-in page, which leads back to it; what a script or a
 * frame asks for, and any POST, by 401, since a redirect would put a sign-in form where something else is expected, and
 * lose what was sent.
 */
final class Challenge {

    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private Challenge() {}

    static ChallengeData of(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        return isPage(request)
                ? new ChallengeData(
                        SEE_OTHER, HttpHeaders.LOCATION.toString(), signInThenBackTo(request.uri(), Notice.NONE))
                : new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Form");
    }

    /** The sign-in page, with what to say there and the way back, where that is a path of ours and not the front door. */
    static String signInThenBackTo(String path, Notice notice) {
        String back = path.equals("/") || !LocalPath.isLocal(path)
                ? ""
                : LoginResource.RETURN + "=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
        String why = notice == Notice.NONE ? "" : LoginResource.NOTICE + "=" + notice.key();
        String query = why + (why.isEmpty() || back.isEmpty() ? "" : "&") + back;
        return LoginResource.PATH + (query.isEmpty() ? "" : "?" + query);
    }

    static boolean isPage(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return SAFE.contains(request.method())
                && request.getHeader("Turbo-Frame") == null
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"))
                && !"iframe".equals(request.getHeader("Sec-Fetch-Dest"))
                && !(accept != null && accept.contains("text/event-stream"));
    }
}
