package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.errand.ErrandReply;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.snooze.Snoozes;
import org.turnstone.web.Reply;

/** Brings messages back before their time. */
@Path("/mail/{account}/{mailbox}/wakings")
@RunOnVirtualThread
class WakingsResource {

    private final SignedIn signedIn;
    private final Selections selections;
    private final Snoozes snoozes;
    private final SnoozeToasts toasts;
    private final ActionToasts moves;
    private final ActionReply gone;
    private final ErrandReply errands;
    private final Reply reply;

    WakingsResource(
            SignedIn signedIn,
            Selections selections,
            Snoozes snoozes,
            SnoozeToasts toasts,
            ActionToasts moves,
            ActionReply gone,
            ErrandReply errands,
            Reply reply) {
        this.signedIn = signedIn;
        this.selections = selections;
        this.snoozes = snoozes;
        this.toasts = toasts;
        this.moves = moves;
        this.gone = gone;
        this.errands = errands;
        this.reply = reply;
    }

    /**
     * Moves the chosen messages back where they came from.
     *
     * @param undo given by the form of an Undo: then they are as they were, not as new
     */
    @POST
    public Response wake(@BeanParam ChosenMessages chosen, @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        Selection selection = selections.of(chosen, account, access);
        if (undo == null && errands.isFor(selection.size())) {
            return errands.begun(
                    account, new Waking(snoozes, account, access, selection, true, toasts, chosen.trail()));
        }
        Snoozes.TakenOut out = snoozes.takeOut(
                account, access, selection.mailbox(), selection.validity(), selection.uids(), undo == null);
        if (undo != null) {
            return reply.redirect(chosen.backUrl(), moves.movedBack(chosen, out.moved(), out.missing()));
        }
        MailboxPath target = out.origins().keySet().stream().findFirst().orElse(MailboxPath.INBOX);
        return gone.moved(account, access, chosen, selection, target, toasts.woken(chosen, out));
    }
}
