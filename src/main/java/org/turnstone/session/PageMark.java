package org.turnstone.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.turnstone.security.ServerSecret;
import org.turnstone.web.ContentRequest;

/**
 * Whose page it is, as a word that says nothing and opens nothing: {@code {inject:pageMark.value}}; a page that
 * tells of a problem is nobody's, and does not ask. Every answer of the pages' host bears it
 * too, so that a page left open by one person takes in nothing of the next one's, whose mail has the same addresses (F44).
 */
@Named("pageMark")
@RequestScoped
public class PageMark {

    /** The header of every answer to somebody who is signed in. */
    static final String HEADER = "Page-Owner";

    private static final int LENGTH = 12;

    private final SecurityIdentity identity;
    private final ServerSecret secret;

    PageMark(SecurityIdentity identity, ServerSecret secret) {
        this.identity = identity;
        this.secret = secret;
    }

    /** A keyed hash of the session; empty for nobody. */
    public String getValue() {
        SessionCredential credential = identity.getCredential(SessionCredential.class);
        if (credential == null) {
            return "";
        }
        byte[] hash = secret.hash("page", credential.session().id().getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
    }

    @ServerResponseFilter
    void head(ContainerResponseContext response, RoutingContext routing) {
        String value = getValue();
        if (!value.isEmpty() && !ContentRequest.is(routing)) {
            response.getHeaders().putSingle(HEADER, value);
        }
    }
}
