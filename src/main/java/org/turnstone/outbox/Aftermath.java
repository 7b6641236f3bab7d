package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.turnstone.imap.ImapFolder;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.problem.Problem;

/**
 * What changes around a message once it is sent: the original is marked and the draft removed. Neither is worth an error
 * page, and the draft stays as long as no copy stands in Sent.
 */
@ApplicationScoped
class Aftermath {

    private static final Logger LOG = Logger.getLogger(Aftermath.class);

    void tidy(Dispatch dispatch, Outcome outcome) {
        if (dispatch.original() != null && !dispatch.originalFlags().isEmpty()) {
            attempt(
                    dispatch,
                    "original",
                    dispatch.original(),
                    (folder, uid) -> folder.addFlags(uid, dispatch.originalFlags()));
        }
        if (dispatch.draft() != null && outcome == Outcome.SENT) {
            attempt(dispatch, "draft", dispatch.draft(), ImapFolder::expunge);
        }
    }

    private static void attempt(Dispatch dispatch, String what, MessageRef ref, Step step) {
        try {
            dispatch.access().change(ref.mailbox(), folder -> {
                folder.requireValidity(ref.validity());
                return step.apply(folder, List.of(ref.uid()));
            });
        } catch (Problem failed) {
            LOG.warnf("%s left as it was person=%d reason=%s", what, dispatch.person(), failed.getMessage());
        }
    }

    private interface Step {
        int apply(ImapFolder folder, List<Uid> uids) throws IOException;
    }
}
