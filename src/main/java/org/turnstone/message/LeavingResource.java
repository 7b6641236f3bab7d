package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.egress.Egress;
import org.turnstone.egress.Request;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.OneClick;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.trust.Trust;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Leaves the mailing list that a message came by (RFC 8058). Where that is done, the message says and not the form. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/leaving")
@RunOnVirtualThread
class LeavingResource {

    private static final Logger LOG = Logger.getLogger(LeavingResource.class);

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final Trust trust;
    private final Egress egress;
    private final ComfortTexts texts;
    private final Reply reply;

    LeavingResource(
            SignedIn signedIn, AccountMessages messages, Trust trust, Egress egress, ComfortTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.trust = trust;
        this.egress = egress;
        this.texts = texts;
        this.reply = reply;
    }

    /** Tells the list, and the person whether that worked. */
    @POST
    public Response leave(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @PathParam("id") String id) {
        Account account = signedIn.account(ordinal);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = messages.of(account, signedIn.access(account)).peek(ref);
        URI list =
                trust.oneClick(account, message.parsed().headers()).orElseThrow(() -> new NotFound(NotFound.What.PAGE));
        String words = isTold(list) ? texts.listLeft(list.getHost()) : texts.listNotLeft(list.getHost());
        return reply.redirect(MailUrl.message(Integer.toString(ordinal), ref), Toast.of(words));
    }

    private boolean isTold(URI list) {
        try {
            return egress.ask(Request.post(list, OneClick.FORM)).isGood();
        } catch (IOException failed) {
            LOG.debugf("list not left reason=%s", failed.getClass().getSimpleName());
            return false;
        }
    }
}
