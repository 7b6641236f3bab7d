package org.turnstone.compose;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.account.MailServers;
import org.turnstone.correspondent.Seeding;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.Identities;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MessageRef;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Visit;

/** The form a message is written on: empty, as an answer, or with a draft in it; and what its buttons do. */
@Path("/")
@RunOnVirtualThread
class ComposeResource {

    private static final String PANEL = "compose";

    private final SignedIn signedIn;
    private final MailServers servers;
    private final Identities identities;
    private final Writing writing;
    private final Resuming resuming;
    private final Seeding seeding;
    private final Visit visit;

    ComposeResource(
            SignedIn signedIn,
            MailServers servers,
            Identities identities,
            Writing writing,
            Resuming resuming,
            Seeding seeding,
            Visit visit) {
        this.signedIn = signedIn;
        this.servers = servers;
        this.identities = identities;
        this.writing = writing;
        this.resuming = resuming;
        this.seeding = seeding;
        this.visit = visit;
    }

    /**
     * An empty form, one filled by a {@code mailto:} address (RFC 6068), or an answer.
     *
     * @param original {@code {mailbox}/{uidvalidity}.{uid}} of the message that is answered or forwarded
     * @param mode what is done with it
     * @param template a number of {@link org.turnstone.snippet.Snippets} that a new message begins with
     */
    @GET
    @Path("/compose")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance begin(
            @RestQuery @Nullable String account,
            @RestQuery @Nullable String original,
            @RestQuery @Nullable String mode,
            @RestQuery @Nullable String template,
            @BeanParam MailtoFields mailto,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Account self = account(account);
        WritingFor by = by(self, null);
        return original == null
                ? form(writing.begin(by, mailto.written(), template), frame)
                : form(
                        writing.answer(
                                by,
                                Mode.parse(mode == null ? "" : mode).orElse(Mode.REPLY),
                                DraftFields.ref(original).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE))),
                        frame);
    }

    /**
     * A draft, to be gone on with.
     *
     * @param id {@code uidvalidity.uid} in the Drafts mailbox, or the name of one that was written here
     */
    @GET
    @Path("/drafts/{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance resume(
            @PathParam("id") String id,
            @RestQuery @Nullable String account,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Account self = account(account);
        WritingFor by = by(self, null);
        return form(
                SubmissionId.parse(id)
                        .map(name -> resuming.resume(by, name))
                        .orElseGet(() -> resuming.resume(
                                by,
                                MessageRef.parse(by.drafts(), id)
                                        .orElseThrow(() -> new NotFound(NotFound.What.DRAFT)))),
                frame);
    }

    @POST
    @Path("/compose")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response act(@BeanParam ComposeForm form, @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Account self = account(form.account);
        return writing.act(by(self, form.identity), form, PANEL.equals(frame));
    }

    private TemplateInstance form(ComposeView view, @Nullable String frame) {
        return PANEL.equals(frame)
                ? ComposePages.panel(view)
                : ComposePages.page(visit.shell(view.subject().value()), view);
    }

    /** As whom a form says it is written, where that is one of the account's own (S04). */
    private WritingFor by(Account account, @Nullable String sender) {
        OwnIdentities own = identities.of(account);
        MailAccess access = signedIn.access(account);
        seeding.begin(account, access);
        return new WritingFor(
                account,
                own,
                own.require(sender),
                access,
                servers.submission(account.address()),
                signedIn.credentials(account));
    }

    /** The account a form or link names, the first one where it names none. */
    private Account account(@Nullable String ordinal) {
        if (ordinal == null || ordinal.isBlank()) {
            return signedIn.accounts().getFirst();
        }
        try {
            return signedIn.account(Integer.parseInt(ordinal));
        } catch (NumberFormatException malformed) {
            throw new NotFound(NotFound.What.ACCOUNT, malformed);
        }
    }
}
