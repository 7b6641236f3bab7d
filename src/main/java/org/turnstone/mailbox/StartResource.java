package org.turnstone.mailbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.turnstone.account.Account;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;

/** Where a person begins: the inbox of their first account. */
@Path("/")
@RunOnVirtualThread
class StartResource {

    private final SignedIn signedIn;
    private final Reply reply;

    StartResource(SignedIn signedIn, Reply reply) {
        this.signedIn = signedIn;
        this.reply = reply;
    }

    @GET
    public Response start() {
        return inbox(signedIn.accounts().getFirst());
    }

    @GET
    @Path("/mail")
    public Response mail() {
        return start();
    }

    @GET
    @Path("/mail/{account}")
    public Response account(@PathParam("account") int ordinal) {
        return inbox(signedIn.account(ordinal));
    }

    private Response inbox(Account account) {
        return reply.redirect(MailUrl.mailbox(Integer.toString(account.ordinal()), MailboxPath.INBOX), null);
    }
}
