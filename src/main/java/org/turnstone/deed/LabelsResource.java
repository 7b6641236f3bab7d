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
import org.turnstone.label.Label;
import org.turnstone.label.Labels;
import org.turnstone.mail.Flag;
import org.turnstone.problem.InvalidInput;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Puts labels on messages, and takes them away. */
@Path("/mail/{account}/{mailbox}/labels")
@RunOnVirtualThread
class LabelsResource {

    private final SignedIn signedIn;
    private final AccountDeeds deeds;
    private final Selections selections;
    private final Labels labels;
    private final ActionToasts toasts;
    private final FlagsReply labelled;
    private final ErrandReply errands;
    private final Reply reply;

    LabelsResource(
            SignedIn signedIn,
            AccountDeeds deeds,
            Selections selections,
            Labels labels,
            ActionToasts toasts,
            FlagsReply labelled,
            ErrandReply errands,
            Reply reply) {
        this.signedIn = signedIn;
        this.deeds = deeds;
        this.selections = selections;
        this.errands = errands;
        this.labels = labels;
        this.toasts = toasts;
        this.labelled = labelled;
        this.reply = reply;
    }

    /**
     * Labels the chosen messages. Where all of them bear the label already, it is taken away.
     *
     * @param label its keyword
     * @param make given by the button that makes a new one
     * @param name what the new one is called
     * @param way {@code on} or {@code off}, where it is not to be found out
     * @param undo given by the form of an Undo
     */
    @POST
    public Response label(
            @BeanParam ChosenMessages chosen,
            @RestForm @Nullable String label,
            @RestForm @Nullable String make,
            @RestForm("new") @Nullable String name,
            @RestForm @Nullable String way,
            @RestForm @Nullable String undo) {
        Account account = signedIn.account(chosen.account);
        MailAccess access = signedIn.access(account);
        Selection selection = selections.of(chosen, account, access);
        Deeds mail = deeds.of(account, access);
        Label meant = make == null ? known(account, label) : labels.require(account, name == null ? "" : name);
        boolean on = make != null
                || (way == null
                        ? !mail.marked(selection, meant.keyword(), false).isEmpty()
                        : way.equals("on"));
        if (undo == null && errands.isFor(selection.size())) {
            ActionWords words = toasts.words();
            if (on) {
                labels.keep(account, meant);
            }
            return errands.begun(
                    account,
                    new Marking(
                            mail,
                            selection,
                            meant.keyword(),
                            on,
                            words.labelled(meant, on),
                            words.labelled(meant, !on),
                            words,
                            chosen.trail()));
        }
        Selection changed = undo == null ? selection.of(mail.marked(selection, meant.keyword(), !on)) : selection;
        int met = mail.label(selection, meant.keyword(), on);
        if (on) {
            labels.keep(account, meant);
        }
        Toast toast = toasts.labelled(chosen, selection, changed, meant, on, met);
        return undo == null
                ? labelled.uncounted(account, access, chosen, selection, toast)
                : reply.redirect(chosen.backUrl(), Toast.of(toast.text()));
    }

    private Label known(Account account, @Nullable String keyword) {
        try {
            return labels.of(account)
                    .of(new Flag(keyword == null ? "" : keyword))
                    .orElseThrow(() -> new InvalidInput("label", "label.unknown"));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("label", "label.unknown");
        }
    }
}
