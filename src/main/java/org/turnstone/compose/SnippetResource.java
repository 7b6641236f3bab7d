package org.turnstone.compose;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.identity.Identities;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.session.SignedIn;
import org.turnstone.snippet.Snippet;

/** A template, filled in for the message that is being written: the form puts it where the caret is. */
@Path("/compose/templates/{template: \\d{1,18}}")
@RunOnVirtualThread
class SnippetResource {

    private final SignedIn signedIn;
    private final Identities identities;
    private final SnippetUse snippets;

    SnippetResource(SignedIn signedIn, Identities identities, SnippetUse snippets) {
        this.signedIn = signedIn;
        this.identities = identities;
        this.snippets = snippets;
    }

    /**
     * The template.
     *
     * @param identity as whom the message is written
     * @param to its recipients so far
     * @param subject its subject so far
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public FilledSnippet filled(
            @PathParam("template") String template,
            @RestQuery @Nullable String identity,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String subject) {
        Account account = signedIn.accounts().getFirst();
        OwnIdentities own = identities.of(account);
        Snippet snippet = snippets.filled(
                account.personId(),
                template,
                Objects.requireNonNullElse(to, ""),
                Objects.requireNonNullElse(subject, ""),
                own.find(identity).orElseGet(own::standard));
        return new FilledSnippet(
                snippet.recipients(), snippet.subject(), snippet.rich(), snippet.text(), snippet.html());
    }
}
