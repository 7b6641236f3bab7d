package org.turnstone.session;

import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.Problem;
import org.turnstone.security.Audit.Event;
import org.turnstone.security.ClientNetwork;
import org.turnstone.session.Refusals.Answer;
import org.turnstone.web.LocalPath;
import org.turnstone.web.Visit;

/** Where people sign in. */
@Path(LoginResource.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LoginResource {

    static final String PATH = "/login";

    /** The query parameter and form field that names the local path to go on to. */
    static final String RETURN = "next";

    /** The query parameter that names a notice: a key of ours. */
    static final String NOTICE = "notice";

    private static final String HOME = "/";

    private final SignIn signIn;
    private final SessionConfig config;
    private final Visit visit;
    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    LoginResource(
            SignIn signIn, SessionConfig config, Visit visit, SecurityIdentity identity, HttpServerRequest request) {
        this.signIn = signIn;
        this.config = config;
        this.visit = visit;
        this.identity = identity;
        this.request = request;
    }

    /** The form; who is signed in already goes on. */
    @GET
    public Response form(
            @QueryParam(RETURN) @DefaultValue(HOME) String next, @QueryParam(NOTICE) @Nullable String notice) {
        if (!identity.isAnonymous()) {
            return goTo(LocalPath.orElse(next, HOME));
        }
        return page(
                new LoginView("", false, local(next), null, Notice.of(notice).words(texts()), null), Response.ok());
    }

    /** Signs in. A session there was before ends, so that nobody's old cookie becomes somebody's new session (W02). */
    @POST
    public Response signIn(
            @FormParam("address") @DefaultValue("") String address,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("keep") @DefaultValue("") String keep,
            @FormParam(RETURN) @DefaultValue(HOME) String next) {
        boolean kept = !keep.isEmpty();
        ClientNetwork from = ClientNetwork.of(request);
        try {
            SessionToken token = signIn.begin(address, password, kept, Browser.of(request), from);
            SessionCookie.read(request).ifPresent(old -> signIn.end(old, from, Event.SESSION_ENDED));
            request.response().addCookie(SessionCookie.of(token, kept ? config.keptLifetime() : null));
            return goTo(LocalPath.orElse(next, HOME));
        } catch (Problem problem) {
            Answer answer = new Refusals(texts()).of(problem);
            Response.ResponseBuilder response = Response.status(answer.status());
            if (answer.retryAfter() != null) {
                response.header(
                        HttpHeaders.RETRY_AFTER, Math.max(1, answer.retryAfter().toSeconds()));
            }
            return page(new LoginView(address, kept, local(next), answer.refusal(), null, null), response);
        }
    }

    private Response page(LoginView view, Response.ResponseBuilder response) {
        LoginTexts words = MessageBundles.get(LoginTexts.class);
        return response.entity(LoginPages.login(visit.shell(words.pageTitle()), view))
                .build();
    }

    private static Response goTo(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static @Nullable String local(String next) {
        return next.equals(HOME) || !LocalPath.isLocal(next) ? null : next;
    }

    private static RefusalTexts texts() {
        return MessageBundles.get(RefusalTexts.class);
    }
}
