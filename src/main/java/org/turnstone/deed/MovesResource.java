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
import org.turnstone.imap.Moved;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;

/** Moves messages: to a mailbox, to the archive, junk or trash, and back again; or copies them to a mailbox. */
@Path("/mail/{account}/{mailbox}/moves")
@RunOnVirtualThread
class MovesResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;
    private final Selections selections;
    private final ActionToasts toasts;
    private final ActionReply gone;
    private final ErrandReply errands;
    private final Reply reply;

    MovesResource(
            SignedIn signedIn,
            AccountDeeds deeds,
            Selections selections,
            ActionToasts toasts,
            ActionReply gone,
            ErrandReply errands,
            Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.selections = selections;
        this.errands = errands;
        this.toasts = toasts;
        this.gone = gone;
        this.reply = reply;
    }

    /**
     * Moves or copies the chosen messages.
     *
     * @param role {@code archive}, {@code junk}, {@code trash} or {@code inbox}
     * @param to a mailbox's name, instead
     * @param keep {@code yes} where they stay here too, and {@code to} gets copies
     * @param undo given by the form of an Undo
     */
    @POST
    public Response move(
            @BeanParam ChosenMessages chosen,
            @RestForm @Nullable String role,
            @RestForm @Nullable String to,
            @RestForm @Nullable String keep,
            @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        Destination destination = Destination.of(role, to);
        Selection selection = selections.of(chosen, account, access);
        MailboxPath mailbox = destination.in(access);
        boolean copies = "yes".equals(keep) && destination instanceof Destination.Named;
        Deeds mail = deeds.of(account, access);
        if (undo == null && errands.isFor(selection.size())) {
            ActionWords words = toasts.words();
            return errands.begun(
                    account,
                    copies
                            ? Transfer.copying(mail, selection, mailbox, words, chosen.trail())
                            : Transfer.moving(
                                    mail,
                                    selection,
                                    mailbox,
                                    words.moved(destination, mailbox),
                                    words,
                                    chosen.trail()));
        }
        if (copies) {
            Moved copied = mail.copy(selection, mailbox);
            return gone.copied(account, access, chosen, mailbox, toasts.copied(chosen, copied, mailbox));
        }
        Moved moved = mail.move(selection, mailbox);
        if (undo != null) {
            return reply.redirect(chosen.backUrl(), toasts.movedBack(chosen, moved));
        }
        return gone.moved(
                account, access, chosen, selection, mailbox, toasts.moved(chosen, moved, destination, mailbox));
    }
}
