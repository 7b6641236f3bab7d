package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.RowId;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** What the page hears after messages left it: their rows go, and the reading pane empties if it showed one of them. */
@RequestScoped
class ActionReply {

    private final Reply reply;

    ActionReply(Reply reply) {
        this.reply = reply;
    }

    Response gone(ChosenMessages chosen, Selection selection, @Nullable Toast toast) {
        return reply.to(chosen.backUrl(), toast, streams -> {
            for (Uid uid : selection.uids()) {
                streams.remove(RowId.of(new MessageRef(selection.mailbox(), selection.validity(), uid)));
            }
        });
    }
}
