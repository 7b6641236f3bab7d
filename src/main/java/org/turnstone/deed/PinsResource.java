package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.errand.ErrandReply;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Flag;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Pins messages to the top of their mailbox's list, and takes them down again (ADR 21). */
@Path("/mail/{account}/{mailbox}/pins")
@RunOnVirtualThread
class PinsResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;
    private final Selections selections;
    private final ActionToasts toasts;
    private final FlagsReply pinned;
    private final ErrandReply errands;
    private final Reply reply;

    PinsResource(
            SignedIn signedIn,
            AccountDeeds deeds,
            Selections selections,
            ActionToasts toasts,
            FlagsReply pinned,
            ErrandReply errands,
            Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.selections = selections;
        this.toasts = toasts;
        this.pinned = pinned;
        this.errands = errands;
        this.reply = reply;
    }

    /**
     * Pins the chosen rows, each by its newest message: so a program that knows no conversations shows one pin. What is
     * unpinned loses the mark on every message.
     *
     * @param way {@code on} or {@code off}
     * @param unpin the one row whose pin was pressed, whatever else is chosen
     * @param undo given by the form of an Undo
     */
    @POST
    public Response pin(
            @BeanParam ChosenMessages chosen,
            @RestForm @Nullable String way,
            @RestForm @Nullable String unpin,
            @RestForm @Nullable String undo) {
        if (unpin != null) {
            chosen.ids = List.of(unpin);
            chosen.all = null;
        }
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        boolean on = unpin == null && !"off".equals(way);
        Selection shown = selections.of(chosen, account, access);
        Selection selection = on && undo == null && chosen.all == null ? chosen.newest() : shown;
        Deeds mail = deeds.of(account, access);
        if (undo == null && errands.isFor(selection.size())) {
            ActionWords words = toasts.words();
            return errands.begun(
                    account,
                    new Marking(
                            mail,
                            selection,
                            Flag.PINNED,
                            on,
                            words.pinned(on),
                            words.pinned(!on),
                            words,
                            chosen.trail()));
        }
        Selection changed = undo == null ? selection.of(mail.marked(selection, Flag.PINNED, !on)) : selection;
        int met = mail.label(selection, Flag.PINNED, on);
        Toast toast = toasts.pinned(chosen, selection, changed, on, met);
        return undo == null
                ? pinned.pinned(account, access, chosen, shown, on, toast)
                : reply.redirect(chosen.backUrl(), Toast.of(toast.text()));
    }
}
