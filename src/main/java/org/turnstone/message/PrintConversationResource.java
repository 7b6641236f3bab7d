package org.turnstone.message;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.problem.NotFound;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;
import org.turnstone.web.Visit;

/** A conversation for paper. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/print/conversation")
@RunOnVirtualThread
class PrintConversationResource {

    private final SignedIn signedIn;
    private final PrintedConversations conversations;
    private final HeaderChoice headers;
    private final Visit visit;

    PrintConversationResource(
            SignedIn signedIn, PrintedConversations conversations, HeaderChoice headers, Visit visit) {
        this.signedIn = signedIn;
        this.conversations = conversations;
        this.headers = headers;
        this.visit = visit;
    }

    /**
     * The page.
     *
     * @param images {@code show} where the message is shown with pictures of other servers
     */
    @GET
    @OnContentHost(Lasting.LONG)
    @Produces(MediaType.TEXT_HTML)
    @Headers(Profile.PRINT)
    public TemplateInstance print(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @RestQuery @Nullable String images) {
        Account account = signedIn.account(ordinal);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        PrintedConversation printed = conversations.of(account, signedIn.access(account), ref, images);
        if (printed.withPictures()) {
            headers.use(Profile.PRINT_WITH_IMAGES);
        }
        return MessagePages.printedConversation(visit.shell(printed.subject()), printed);
    }
}
