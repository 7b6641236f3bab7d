package org.turnstone.outbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.draft.SubmissionId;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.Problem;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** What is on its way, and what its writer decides about it. */
@Path("/outbox")
@RunOnVirtualThread
class OutboxResource {

    private static final String PAGE = "/outbox";

    private final SignedIn signedIn;
    private final Outbox outbox;
    private final OutboxEntries entries;
    private final OutboxTexts texts;
    private final Visit visit;
    private final Reply reply;

    OutboxResource(
            SignedIn signedIn, Outbox outbox, OutboxEntries entries, OutboxTexts texts, Visit visit, Reply reply) {
        this.signedIn = signedIn;
        this.outbox = outbox;
        this.entries = entries;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        // Whoever waits for their writer to sign in does so no longer.
        Account account = signedIn.accounts().getFirst();
        outbox.provide(account, signedIn.credentials(account));
        return OutboxPages.page(
                visit.shell(texts.title()),
                outbox.waiting(signedIn.person().id()).stream().map(entries::of).toList());
    }

    /** Takes a message back, and opens it as what it was: a draft, or the wish to send somebody else's on. */
    @POST
    @Path("/{id}/cancellation")
    public Response takeBack(@PathParam("id") String id) {
        Account account = account(id);
        try {
            return outbox.takeBack(item(id), account, signedIn.access(account))
                    .map(done -> opened(done, account))
                    .orElseGet(() -> told(texts.tooLate()));
        } catch (Problem draftsAway) {
            return told(texts.stoppedOnly());
        }
    }

    /** The form says by itself what happened, where it opens on the page that is there. */
    private Response opened(TakenBack done, Account account) {
        return switch (done) {
            case TakenBack.Draft(String name) -> opened("/drafts/" + name, account, texts.takenBack());
            case TakenBack.Redirection(UUID item) -> opened("/redirections/" + item, account, texts.notRedirected());
        };
    }

    private Response opened(String form, Account account, String said) {
        return reply.redirect(form + "?account=" + account.ordinal(), reply.staysOnPage() ? null : Toast.of(said));
    }

    private Response told(String sentence) {
        return reply.to(PAGE, Toast.of(sentence), streams -> {});
    }

    /**
     * Sends it now.
     *
     * @param recipients {@code others} for those alone whom the server did not refuse
     */
    @POST
    @Path("/{id}/attempts")
    public Response send(@PathParam("id") String id, @RestForm @Nullable String recipients) {
        Account account = account(id);
        boolean done = "others".equals(recipients)
                ? outbox.sendToTheOthers(item(id), account, signedIn.credentials(account))
                : outbox.sendNow(item(id), account, signedIn.credentials(account));
        return reply.redirect(PAGE, Toast.of(done ? texts.going() : texts.tooLate()));
    }

    /** Takes it for sent, of which nobody knew whether it was. */
    @POST
    @Path("/{id}/copies")
    public Response wentOut(@PathParam("id") String id) {
        Account account = account(id);
        boolean done = outbox.wentOut(item(id), account, signedIn.credentials(account));
        return reply.redirect(PAGE, Toast.of(done ? texts.filing() : texts.tooLate()));
    }

    private static UUID item(String id) {
        return SubmissionId.parse(id).map(SubmissionId::value).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
    }

    /** From which it goes; another person's is not there. */
    private Account account(String id) {
        long owner =
                outbox.account(item(id), signedIn.person().id()).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        return signedIn.accounts().stream()
                .filter(account -> account.id() == owner)
                .findFirst()
                .orElseThrow(() -> new NotFound(NotFound.What.ACCOUNT));
    }
}
