package org.turnstone.message;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Neighbours;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.problem.NotFound;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;
import org.turnstone.web.Visit;

/** A message for paper. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/print")
@RunOnVirtualThread
class PrintResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final KnownMailboxes mailboxes;
    private final BodyRenderer renderer;
    private final ReadingViews views;
    private final Visit visit;

    PrintResource(
            SignedIn signedIn,
            AccountMessages messages,
            KnownMailboxes mailboxes,
            BodyRenderer renderer,
            ReadingViews views,
            Visit visit) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.renderer = renderer;
        this.views = views;
        this.visit = visit;
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Produces(MediaType.TEXT_HTML)
    @Headers(Profile.PRINT)
    public TemplateInstance print(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @PathParam("id") String id) {
        Account account = signedIn.account(ordinal);
        MailAccess access = signedIn.access(account);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedPlace place =
                messages.of(account, access).open(ref, Messages.Opening.PEEKING, Optional.of(Neighbours.NONE));
        ShownBody body = renderer.renderUnfolded(place.message());
        MessageView view = views.of(
                account, access, mailboxes.of(account, access), place, body, RemoteImages.NONE, Surroundings.NONE);
        return MessagePages.printed(visit.shell(view.subject()), view, body.html());
    }
}
