package org.turnstone.deed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.conversation.Conversations;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Counts;
import org.turnstone.mailbox.MailboxPages;
import org.turnstone.mailbox.RowId;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.TurboStreams;

/**
 * What the page hears after messages left it: the list loses their rows and the folders count anew; the reading pane goes
 * back to the list.
 */
@RequestScoped
class ActionReply {

    private final Conversations conversations;
    private final Counts counts;
    private final Reply reply;

    ActionReply(Conversations conversations, Counts counts, Reply reply) {
        this.conversations = conversations;
        this.counts = counts;
        this.reply = reply;
    }

    Response moved(
            Account account,
            MailAccess access,
            ChosenMessages chosen,
            Selection selection,
            MailboxPath target,
            Toast toast) {
        conversations.gone(account, selection.mailbox(), selection.uids());
        return gone(chosen, selection, toast, streams -> {
            recount(account, access, selection, streams);
            counts.ofOther(account, access, target).ifPresent(now -> streams.and(MailboxPages.counts(now)));
        });
    }

    /** Nothing left; the folder that got the copies counts anew. */
    Response copied(Account account, MailAccess access, ChosenMessages chosen, MailboxPath target, Toast toast) {
        return reply.to(chosen.backUrl(), toast, streams -> counts.ofOther(account, access, target)
                .ifPresent(now -> streams.and(MailboxPages.counts(now))));
    }

    Response deleted(
            Account account, MailAccess access, ChosenMessages chosen, Selection selection, @Nullable Toast toast) {
        return gone(chosen, selection, toast, streams -> recount(account, access, selection, streams));
    }

    private void recount(Account account, MailAccess access, Selection selection, TurboStreams streams) {
        counts.ofOpen(account, access, selection.mailbox()).ifPresent(now -> streams.and(MailboxPages.counts(now)));
    }

    /** One card has left: the conversation stays open with the others. */
    private Response rest(ChosenMessages chosen, String rest, @Nullable Toast toast) {
        return reply.to(chosen.stays() ? chosen.backUrl() : rest, toast, streams -> {
            streams.read(chosen.stays() ? "" : rest);
            streams.lookAgain();
        });
    }

    private Response gone(
            ChosenMessages chosen, Selection selection, @Nullable Toast toast, Consumer<TurboStreams> recount) {
        if (chosen.restUrl().isPresent()) {
            return rest(chosen, chosen.restUrl().get(), toast);
        }
        if (chosen.pane != null) {
            return reply.redirect(chosen.backUrl(), toast);
        }
        return reply.to(chosen.backUrl(), toast, streams -> {
            for (Uid uid : selection.uids()) {
                streams.remove(RowId.of(selection.ref(uid)));
            }
            recount.accept(streams);
        });
    }
}
