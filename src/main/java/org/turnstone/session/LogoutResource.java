package org.turnstone.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.turnstone.security.Audit.Event;
import org.turnstone.security.ClientNetwork;

/** Where people sign out: the session ends here, and the browser forgets what it was shown (W02, W09). */
@Path("/logout")
@RunOnVirtualThread
class LogoutResource {

    private final SignIn signIn;
    private final HttpServerRequest request;

    LogoutResource(SignIn signIn, HttpServerRequest request) {
        this.signIn = signIn;
        this.request = request;
    }

    @POST
    public Response signOut() {
        SessionCookie.read(request).ifPresent(token -> signIn.end(token, ClientNetwork.of(request), Event.SIGNED_OUT));
        request.response().addCookie(SessionCookie.none());
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, Challenge.signInThenBackTo("/", Notice.SIGNED_OUT))
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }
}
