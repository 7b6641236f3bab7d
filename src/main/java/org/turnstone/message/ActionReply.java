package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.RowId;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** What the page hears after messages left it: the list loses their rows, the reading pane goes back to the list. */
@RequestScoped
class ActionReply {

    private final Reply reply;

    ActionReply(Reply reply) {
        this.reply = reply;
    }

    Response gone(ChosenMessages chosen, Selection selection, @Nullable Toast toast) {
        if (chosen.pane != null) {
            return reply.redirect(chosen.backUrl(), toast);
        }
        return reply.to(chosen.backUrl(), toast, streams -> {
            for (Uid uid : selection.uids()) {
                streams.remove(RowId.of(selection.ref(uid)));
            }
        });
    }
}
