package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.conversation.Mutes;
import org.turnstone.errand.ErrandReply;
import org.turnstone.imap.MailAccess;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Mutes the conversations of messages: nobody is told of what comes into them (ADR 21). */
@Path("/mail/{account}/{mailbox}/mutes")
@RunOnVirtualThread
class MutesResource {

    private final SignedIn signedIn;
    private final Selections selections;
    private final Mutes mutes;
    private final ActionToasts toasts;
    private final FlagsReply muted;
    private final ErrandReply errands;
    private final Reply reply;

    MutesResource(
            SignedIn signedIn,
            Selections selections,
            Mutes mutes,
            ActionToasts toasts,
            FlagsReply muted,
            ErrandReply errands,
            Reply reply) {
        this.signedIn = signedIn;
        this.selections = selections;
        this.mutes = mutes;
        this.toasts = toasts;
        this.muted = muted;
        this.errands = errands;
        this.reply = reply;
    }

    /**
     * Mutes the conversations of the chosen messages, in every mailbox they lie in.
     *
     * @param way {@code on} or {@code off}
     * @param undo given by the form of an Undo
     */
    @POST
    public Response mute(
            @BeanParam ChosenMessages chosen, @RestForm @Nullable String way, @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        boolean on = !"off".equals(way);
        Selection selection = selections.of(chosen, account, access);
        if (undo == null && errands.isFor(selection.size())) {
            return errands.begun(
                    account, new Muting(mutes, account, access, selection, on, toasts.words(), chosen.trail()));
        }
        Mutes.Marked marked =
                mutes.mark(account, access, selection.mailbox(), selection.validity(), selection.uids(), on);
        Toast toast = toasts.muted(chosen, selection, marked, on);
        return undo == null
                ? muted.muted(account, access, chosen, selection, on, toast)
                : reply.redirect(chosen.backUrl(), Toast.of(toast.text()));
    }
}
