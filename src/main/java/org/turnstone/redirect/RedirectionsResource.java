package org.turnstone.redirect;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;

/** Sends a message on as it is. Which one, the address says and not the form. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/redirections")
@RunOnVirtualThread
class RedirectionsResource {

    private final SignedIn signedIn;
    private final Departures departures;
    private final Redirecting redirecting;
    private final RedirectViews views;
    private final RedirectReply reply;

    RedirectionsResource(
            SignedIn signedIn,
            Departures departures,
            Redirecting redirecting,
            RedirectViews views,
            RedirectReply reply) {
        this.signedIn = signedIn;
        this.departures = departures;
        this.redirecting = redirecting;
        this.views = views;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance begin(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        return reply.form(views.begun(of(ordinal, mailbox, id)), RedirectReply.isPanel(frame));
    }

    @POST
    public Response redirect(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @BeanParam RedirectForm form,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        return redirecting.redirect(of(ordinal, mailbox, id), form, RedirectReply.isPanel(frame));
    }

    private RedirectFor of(int ordinal, MailboxPath mailbox, String id) {
        Account account = signedIn.account(ordinal);
        MessageRef original = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        return departures.of(account, signedIn.access(account), signedIn.credentials(account), original);
    }
}
