package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.errand.ErrandReply;
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
    private final AccountDeeds deeds;
    private final Selections selections;
    private final PendingDeletions pending;
    private final ActionToasts toasts;
    private final ActionReply gone;
    private final ErrandReply errands;
    private final Reply reply;

    DeletionsResource(
            SignedIn signedIn,
            AccountDeeds deeds,
            Selections selections,
            PendingDeletions pending,
            ActionToasts toasts,
            ActionReply gone,
            ErrandReply errands,
            Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.selections = selections;
        this.errands = errands;
        this.pending = pending;
        this.toasts = toasts;
        this.gone = gone;
        this.reply = reply;
    }

    /**
     * Deletes the chosen messages, or all that a mailbox holds.
     *
     * @param undo given when copies are taken back: then at once, and without another way back
     */
    @POST
    public Response delete(@BeanParam ChosenMessages chosen, @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        Deeds mail = deeds.of(account, access);
        Optional<Selection> found = selections.find(chosen, account, access);
        if (found.isEmpty()) {
            return reply.to(chosen.backUrl(), toasts.allGone(), streams -> streams.lookAgain());
        }
        Selection selection = found.get();
        if (undo != null) {
            return reply.redirect(chosen.backUrl(), toasts.takenBack(mail.expunge(selection)));
        }
        if (errands.isFor(selection.size())) {
            return errands.begun(
                    account,
                    new Deletion(
                            mail,
                            selection,
                            marked -> pending.add(account, access, marked),
                            toasts.words(),
                            chosen.trail()));
        }
        int met = mail.flag(selection, Set.of(Flag.DELETED), Set.of());
        pending.add(account, access, selection);
        Toast toast = toasts.deleted(chosen, selection, met);
        return gone.deleted(account, access, chosen, selection, toast);
    }
}
