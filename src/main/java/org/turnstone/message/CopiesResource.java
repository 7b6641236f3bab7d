package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.problem.InvalidInput;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;

/** Copies messages to a mailbox. */
@Path("/mail/{account}/{mailbox}/copies")
@RunOnVirtualThread
class CopiesResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final ActionToasts toasts;
    private final Reply reply;

    CopiesResource(SignedIn signedIn, AccountMessages messages, ActionToasts toasts, Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.toasts = toasts;
        this.reply = reply;
    }

    /**
     * Copies the chosen messages.
     *
     * @param to a mailbox's name
     */
    @POST
    public Response copy(@BeanParam ChosenMessages chosen, @RestForm @Nullable String to) {
        if (!(Destination.of(null, to) instanceof Destination.Named(MailboxPath mailbox))) {
            throw new InvalidInput("to", "destination.missing");
        }
        Account account = signedIn.account(chosen.account);
        Moved copied = messages.of(account, signedIn.access(account)).copy(chosen.selection(), mailbox);
        return reply.to(chosen.backUrl(), toasts.copied(chosen, copied, mailbox), streams -> {});
    }
}
