package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.errand.ErrandReply;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.session.SignedIn;
import org.turnstone.snooze.DueTime;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.snooze.Snoozes;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** Puts messages aside until a time; those that wait already, until another. */
@Path("/mail/{account}/{mailbox}/snoozes")
@RunOnVirtualThread
class SnoozesResource {

    private final SignedIn signedIn;
    private final Selections selections;
    private final Snoozes snoozes;
    private final KnownMailboxes mailboxes;
    private final SnoozeToasts toasts;
    private final ActionReply gone;
    private final FlagsReply stayed;
    private final ErrandReply errands;
    private final Reply reply;
    private final Visit visit;
    private final Clock clock;

    SnoozesResource(
            SignedIn signedIn,
            Selections selections,
            Snoozes snoozes,
            KnownMailboxes mailboxes,
            SnoozeToasts toasts,
            ActionReply gone,
            FlagsReply stayed,
            ErrandReply errands,
            Reply reply,
            Visit visit,
            Clock clock) {
        this.signedIn = signedIn;
        this.selections = selections;
        this.snoozes = snoozes;
        this.mailboxes = mailboxes;
        this.toasts = toasts;
        this.gone = gone;
        this.stayed = stayed;
        this.errands = errands;
        this.reply = reply;
        this.visit = visit;
        this.clock = clock;
    }

    /**
     * Snoozes the chosen messages.
     *
     * @param until when they shall come back, as the menu or an Undo has it; empty for the one written by hand
     * @param at date and time in the person's zone
     * @param undo given by the form of an Undo
     */
    @POST
    public Response snooze(
            @BeanParam ChosenMessages chosen,
            @RestForm @Nullable String until,
            @RestForm @Nullable String at,
            @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        Selection selection = selections.of(chosen, account, access);
        Instant due = DueTime.of(until, at, clock.instant().atZone(visit.zone()), visit.locale());
        if (undo == null && errands.isFor(selection.size())) {
            return begun(account, access, chosen, selection, due);
        }
        if (SnoozedMailbox.is(selection.mailbox())) {
            Toast toast = toasts.postponed(
                    chosen,
                    selection,
                    snoozes.postpone(account, access, selection.mailbox(), selection.validity(), selection.uids(), due),
                    due);
            return undo == null
                    ? stayed.uncounted(account, access, chosen, selection, toast)
                    : reply.redirect(chosen.backUrl(), Toast.of(toast.text()));
        }
        Snoozes.PutAside done =
                snoozes.putAside(account, access, selection.mailbox(), selection.validity(), selection.uids(), due);
        Toast toast = toasts.snoozed(chosen, done, due);
        if (undo != null) {
            return reply.redirect(chosen.backUrl(), Toast.of(toast.text()));
        }
        if (isNew(account, access, done.mailbox())) {
            mailboxes.changed(account);
            return reply.redirect(chosen.backUrl(), toast);
        }
        return gone.moved(account, access, chosen, selection, done.mailbox(), toast);
    }

    private Response begun(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, Instant due) {
        if (isNew(account, access, snoozes.mailbox(access))) {
            mailboxes.changed(account);
        }
        return errands.begun(account, new Snoozing(snoozes, account, access, selection, due, toasts, chosen.trail()));
    }

    /** The first time there is a folder more in the tree: then the page as a whole is another one. */
    private boolean isNew(Account account, MailAccess access, MailboxPath mailbox) {
        return mailboxes.of(account, access).mailboxes().stream()
                .noneMatch(node -> node.path().equals(mailbox));
    }
}
