package org.turnstone.redirect;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.draft.SubmissionId;
import org.turnstone.outbox.Outbox;
import org.turnstone.outbox.Redirection;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;

/** The form once more, with a wish that was taken back from the outbox. */
@Path("/redirections/{item}")
@RunOnVirtualThread
class TakenBackResource {

    private final SignedIn signedIn;
    private final Outbox outbox;
    private final Departures departures;
    private final RedirectViews views;
    private final RedirectReply reply;

    TakenBackResource(
            SignedIn signedIn, Outbox outbox, Departures departures, RedirectViews views, RedirectReply reply) {
        this.signedIn = signedIn;
        this.outbox = outbox;
        this.departures = departures;
        this.views = views;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance again(@PathParam("item") String item, @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Redirection wish = SubmissionId.parse(item)
                .flatMap(id -> outbox.redirection(id.value(), signedIn.person().id()))
                .orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        Account account = signedIn.accounts().stream()
                .filter(own -> own.id() == wish.account())
                .findFirst()
                .orElseThrow(() -> new NotFound(NotFound.What.ACCOUNT));
        RedirectFor by =
                departures.of(account, signedIn.access(account), signedIn.credentials(account), wish.original());
        return reply.form(views.again(by, wish), RedirectReply.isPanel(frame));
    }
}
