package org.turnstone.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.SignInRequired;
import org.turnstone.security.CsrfTokens;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Profile;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.RouterProblems;
import org.turnstone.web.Unattended;

/**
 * Tells who a request is from by the session's cookie, or on the second host by its address (ADR 29). Beside it another
 * mechanism, such as OpenID Connect, may stand: where there is no cookie, this one says nothing.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private final Sessions sessions;
    private final BlockingSecurityExecutor blocking;
    private final RouterProblems problems;

    SessionMechanism(Sessions sessions, BlockingSecurityExecutor blocking, RouterProblems problems) {
        this.sessions = sessions;
        this.blocking = blocking;
        this.problems = problems;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        if (ContentRequest.is(request)) {
            return ContentRequest.of(request)
                    .flatMap(content -> SessionToken.parse(content.session()))
                    .map(token -> identify(token, false))
                    .orElseGet(() -> Uni.createFrom().nullItem());
        }
        return SessionCookie.read(request.request())
                .map(token -> identify(token, !Unattended.is(request.request())))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<SecurityIdentity> identify(SessionToken token, boolean used) {
        LiveSession known = sessions.remembered(token);
        return known != null
                ? Uni.createFrom().item(identity(token, known))
                : blocking.executeBlocking(() -> lookedUp(token, used));
    }

    private @Nullable SecurityIdentity lookedUp(SessionToken token, boolean used) {
        return sessions.find(token, used)
                .map(session -> identity(token, session))
                .orElse(null);
    }

    private static SecurityIdentity identity(SessionToken token, LiveSession session) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("person " + session.person().id()))
                .addCredential(new SessionCredential(token, session))
                .addAttribute(CsrfTokens.BINDING, session.id())
                .build();
    }

    /** A page leads to sign-in and back; anything else is told that it would have to. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(Challenge.of(request));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    /** The words of a refusal come with it: a script can show them, and a frame offers the way to sign in. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        if (ContentRequest.is(request)) {
            HeaderChoice.choose(request, Profile.MESSAGE_FRAME);
            problems.expired(request);
            return Uni.createFrom().item(true);
        }
        Optional.ofNullable(request.request().getCookie(SessionCookie.NAME))
                .ifPresent(stale -> request.response().addCookie(SessionCookie.none()));
        return HttpAuthenticationMechanism.super.sendChallenge(request).invoke(() -> {
            if (!Challenge.isPage(request.request())) {
                problems.answer(request, new SignInRequired(SignInRequired.Reason.NO_SESSION));
            }
        });
    }
}
