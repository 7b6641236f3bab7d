package org.turnstone.deed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** Marks messages: read, unread, starred, not starred. */
@Path("/mail/{account}/{mailbox}/flags")
@RunOnVirtualThread
class FlagsResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;
    private final Selections selections;
    private final PendingDeletions pending;
    private final ActionToasts toasts;
    private final FlagsReply marked;
    private final ErrandReply errands;
    private final Reply reply;

    FlagsResource(
            SignedIn signedIn,
            AccountDeeds deeds,
            Selections selections,
            PendingDeletions pending,
            ActionToasts toasts,
            FlagsReply marked,
            ErrandReply errands,
            Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.selections = selections;
        this.pending = pending;
        this.errands = errands;
        this.toasts = toasts;
        this.marked = marked;
        this.reply = reply;
    }

    /**
     * Marks the chosen messages, all that are unread, or the one whose star was pressed.
     *
     * @param add {@code seen}, {@code flagged} or {@code deleted}
     * @param remove the same, to be taken away
     * @param star the one message to be starred, whatever else is chosen: the star in its row
     * @param unstar the one to lose its star
     * @param onwards given where a message and what came after it in its conversation shall be unread again
     * @param undo given by the form of an Undo
     */
    @POST
    public Response mark(
            @BeanParam ChosenMessages chosen,
            @RestForm @Nullable String add,
            @RestForm @Nullable String remove,
            @RestForm @Nullable String star,
            @RestForm @Nullable String unstar,
            @RestForm @Nullable String onwards,
            @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        if (star != null || unstar != null) {
            Selection one = Selection.of(chosen.mailbox, List.of(star != null ? star : String.valueOf(unstar)));
            FlagChange change = FlagChange.starred(star != null);
            deeds.of(account, access).flag(one, change.added(), change.removed());
            return marked.uncounted(account, access, chosen, one, null);
        }
        if (onwards != null) {
            return unreadOnwards(account, access, chosen);
        }
        FlagChange change = FlagChange.of(add, remove);
        Set<Flag> added = change.added();
        Set<Flag> removed = change.removed();
        Optional<Selection> found = selections.find(chosen, account, access);
        if (found.isEmpty() && added.contains(Flag.SEEN)) {
            return reply.to(chosen.backUrl(), toasts.allRead(), streams -> streams.lookAgain());
        }
        Selection selection = found.orElseThrow(Selections::none);
        if (removed.contains(Flag.DELETED)) {
            pending.keep(account, selection);
        }
        Deeds mail = deeds.of(account, access);
        if (undo == null && errands.isFor(selection.size())) {
            ActionWords words = toasts.words();
            boolean on = removed.isEmpty();
            return errands.begun(
                    account,
                    new Marking(
                            mail,
                            selection,
                            (on ? added : removed).iterator().next(),
                            on,
                            words.marked(added, removed),
                            words.marked(removed, added),
                            words,
                            chosen.trail()));
        }
        Selection changed = undo == null ? changed(mail, selection, added, removed) : selection;
        int met = mail.flag(selection, added, removed);
        Toast toast = toasts.marked(chosen, selection, changed, added, removed, met);
        return undo == null
                ? marked.marked(account, access, chosen, selection, toast)
                : reply.redirect(chosen.backUrl(), toast == null ? null : Toast.of(toast.text()));
    }

    /** Who leaves a message for later leaves those behind it for later too, and the conversation is closed. */
    private Response unreadOnwards(Account account, MailAccess access, ChosenMessages chosen) {
        Selection selection = selections.onwards(account, chosen.named());
        FlagChange change = FlagChange.of(null, "seen");
        Deeds mail = deeds.of(account, access);
        Selection changed = changed(mail, selection, change.added(), change.removed());
        int met = mail.flag(selection, change.added(), change.removed());
        return reply.redirect(
                chosen.backUrl(), toasts.marked(chosen, selection, changed, change.added(), change.removed(), met));
    }

    /** Those that were not so before: Undo is about them alone. Only for read and unread is it offered. */
    private static Selection changed(Deeds mail, Selection selection, Set<Flag> added, Set<Flag> removed) {
        boolean on = added.contains(Flag.SEEN);
        return on || removed.contains(Flag.SEEN) ? selection.of(mail.marked(selection, Flag.SEEN, !on)) : selection;
    }
}
