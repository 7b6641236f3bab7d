package org.turnstone.session;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.SignInRequired.Reason;
import org.turnstone.security.Audit.Event;
import org.turnstone.security.ClientNetwork;
import org.turnstone.web.ProblemReply;

/**
 * What happens when a mail server no longer takes a session's password: the session ends at once, so that the server is
 * not asked with it again and again until it locks the account (F14), and the person is asked for the new one.
 */
@RequestScoped
class SignInAgain {

    private final SignIn signIn;
    private final ProblemReply reply;
    private final HttpServerRequest request;

    SignInAgain(SignIn signIn, ProblemReply reply, HttpServerRequest request) {
        this.signIn = signIn;
        this.reply = reply;
        this.request = request;
    }

    @ServerExceptionMapper
    Response required(SignInRequired required) {
        if (required.reason() != Reason.NO_SESSION) {
            SessionCookie.read(request)
                    .ifPresent(token -> signIn.end(token, ClientNetwork.of(request), Event.SESSION_ENDED));
            request.response().addCookie(SessionCookie.none());
        }
        return Challenge.isPage(request)
                ? Response.status(Response.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, Challenge.signInThenBackTo(request.uri(), notice(required)))
                        .build()
                : reply.to(required).build();
    }

    private static Notice notice(SignInRequired required) {
        return switch (required.reason()) {
            case NO_SESSION -> Notice.NONE;
            case PASSWORD_REFUSED -> Notice.PASSWORD_REFUSED;
            case PASSWORD_EXPIRED -> Notice.PASSWORD_EXPIRED;
        };
    }
}
