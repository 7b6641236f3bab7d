package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.turnstone.imap.MailAccess;
import org.turnstone.problem.Problem;

/** What is done in the mailboxes once a message is sent. It is tried until it works, and never sends again (S10). */
@ApplicationScoped
class Filing {

    private static final Logger LOG = Logger.getLogger(Filing.class);

    private final SentCopy sentCopy;
    private final Aftermath aftermath;
    private final Progress progress;

    Filing(SentCopy sentCopy, Aftermath aftermath, Progress progress) {
        this.sentCopy = sentCopy;
        this.aftermath = aftermath;
        this.progress = progress;
    }

    /**
     * Files the copy, marks what was answered, and removes the draft.
     *
     * @param again whether an attempt before this one may have filed it already
     */
    void file(Claim claim, MailAccess access, boolean again) {
        Item item = claim.item();
        try {
            if (!item.details().receipt() && !(again && sentCopy.isFiled(item, access))) {
                sentCopy.file(item, access);
            }
            aftermath.tidy(item, access);
            progress.sent(claim);
        } catch (Problem problem) {
            LOG.infof("sent copy not saved item=%s reason=%s", item.id(), problem.getMessage());
            // The report stays that of the submission: it says what became of the message.
            progress.later(claim, ItemState.COPYING, Trouble.of(problem), null, Backoff.after(attempts(claim, again)));
        }
    }

    private static int attempts(Claim claim, boolean again) {
        return again ? claim.item().attempts() : 1;
    }

    /** Some servers file what they send by themselves: then it is known after all that it went. */
    void lookFor(Claim claim, MailAccess access) {
        if (isFiled(claim.item(), access)) {
            file(claim, access, true);
        } else {
            progress.over(claim, ItemState.UNKNOWN, Trouble.LOST, null);
        }
    }

    private boolean isFiled(Item item, MailAccess access) {
        try {
            return sentCopy.isFiled(item, access);
        } catch (Problem unreachable) {
            return false;
        }
    }
}
