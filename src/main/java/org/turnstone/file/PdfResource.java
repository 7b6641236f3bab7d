package org.turnstone.file;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.turnstone.account.Account;
import org.turnstone.mail.MailboxPath;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Inside;
import org.turnstone.message.Messages;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Visit;

/** The empty document that a PDF is drawn in, under a policy of its own (ADR 30). The page around it hands it the file. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/parts/{section: [^/]+}/pdf")
@RunOnVirtualThread
class PdfResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final Visit visit;

    PdfResource(SignedIn signedIn, AccountMessages messages, Visit visit) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.visit = visit;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Headers(Profile.PDF_FRAME)
    public TemplateInstance frame(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section) {
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        Inside.Held held = mail.file(mailbox, id, section);
        return PreviewPages.pdf(visit.theme(), held.file().fileName());
    }
}
