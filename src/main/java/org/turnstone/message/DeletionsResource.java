package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Flag;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Deletes messages for good: marked at once, removed once the time for Undo is over (ADR 3). */
@Path("/mail/{account}/{mailbox}/deletions")
@RunOnVirtualThread
class DeletionsResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final PendingDeletions pending;
    private final ActionToasts toasts;
    private final ActionReply gone;
    private final Reply reply;

    DeletionsResource(
            SignedIn signedIn,
            AccountMessages messages,
            PendingDeletions pending,
            ActionToasts toasts,
            ActionReply gone,
            Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.pending = pending;
        this.toasts = toasts;
        this.gone = gone;
        this.reply = reply;
    }

    /**
     * Deletes the chosen messages.
     *
     * @param undo given when copies are taken back: then at once, and without another way back
     */
    @POST
    public Response delete(@BeanParam ChosenMessages chosen, @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        Messages mail = messages.of(account, access);
        Selection selection = chosen.selection();
        if (undo != null) {
            return reply.redirect(chosen.backUrl(), toasts.takenBack(mail.expunge(selection)));
        }
        int met = mail.flag(selection, Set.of(Flag.DELETED), Set.of());
        pending.add(account, access, selection);
        Toast toast = toasts.deleted(chosen, selection, met);
        return gone.deleted(account, access, chosen, selection, toast);
    }
}
