package org.turnstone.deed;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.MessagePages;
import org.turnstone.message.MessageView;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;

/** What another program may have changed of a message while it is being read: its star, or that it is no longer here. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/state")
@RunOnVirtualThread
class StateResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;

    StateResource(SignedIn signedIn, AccountDeeds deeds) {
        this.signedIn = signedIn;
        this.deeds = deeds;
    }

    /** The star as it is now, or the note that takes its place in the reader's attention. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance state(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @PathParam("id") String id) {
        Account account = signedIn.account(ordinal);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        List<MessageSummary> there = deeds.of(account, signedIn.access(account)).rows(Selection.of(ref));
        String url = MailUrl.mailbox(Integer.toString(ordinal), mailbox);
        return there.isEmpty()
                ? MessagePages.left()
                : MessagePages.star(
                        MessageView.starElement(url, ref.id()),
                        url,
                        ref.id(),
                        there.getFirst().has(Flag.FLAGGED));
    }
}
