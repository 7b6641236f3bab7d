package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.picture.PictureSenders;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;

/** Whether the sender of a message has their pictures shown always. Who that is, the message says and not the form. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/pictures")
@RunOnVirtualThread
class PictureSenderResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final PictureRules rules;
    private final PictureSenders senders;
    private final Reply reply;

    PictureSenderResource(
            SignedIn signedIn, AccountMessages messages, PictureRules rules, PictureSenders senders, Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.rules = rules;
        this.senders = senders;
        this.reply = reply;
    }

    /**
     * Chooses; the message comes again as it then is.
     *
     * @param always {@code yes}, or anything else for no longer
     */
    @POST
    public Response choose(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @RestForm @Nullable String always) {
        Account account = signedIn.account(ordinal);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = messages.of(account, signedIn.access(account)).peek(ref);
        boolean add = "yes".equals(always);
        rules.sender(message).ifPresent(sender -> {
            if (add) {
                senders.add(account.personId(), sender.email());
            } else {
                senders.remove(account.personId(), sender.email());
            }
        });
        String shown = MailUrl.message(Integer.toString(ordinal), ref);
        return reply.redirect(add ? shown + "?images=show" : shown, null);
    }
}
