package org.turnstone.message;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.turnstone.account.Account;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Visit;

/** Every header field of a message, for whoever wants to know where it came along. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/headers")
@RunOnVirtualThread
class HeadersResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final Visit visit;

    HeadersResource(SignedIn signedIn, AccountMessages messages, Visit visit) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.visit = visit;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @PathParam("id") String id) {
        Account account = signedIn.account(ordinal);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = messages.of(account, signedIn.access(account)).peek(ref);
        HeadersView view = HeadersView.of(message, MailUrl.message(Integer.toString(ordinal), ref));
        return MessagePages.headers(visit.shell(message.envelope().subject()), view);
    }
}
