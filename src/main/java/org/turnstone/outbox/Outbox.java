package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.turnstone.mime.MessageWriter;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.smtp.SmtpEnvelope;
import org.turnstone.smtp.Submission;

/**
 * Sends. Today the person waits for the submission server; whoever calls only sees {@link #send}, so that a queue can
 * stand here later.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);

    private final Submissions submissions;
    private final Submission submission;
    private final SentCopy sentCopy;
    private final Aftermath aftermath;

    Outbox(Submissions submissions, Submission submission, SentCopy sentCopy, Aftermath aftermath) {
        this.submissions = submissions;
        this.submission = submission;
        this.sentCopy = sentCopy;
        this.aftermath = aftermath;
    }

    /**
     * Sends a message, files its copy, marks what it answers and removes its draft, in this order: what fails after the
     * sending never undoes it and never sends again (S10).
     *
     * @throws org.turnstone.problem.Problem when nothing was sent; the same dispatch may be tried again
     * @throws OutcomeUnknown when nobody can tell; the same dispatch is then taken as sent, lest it go twice (S09)
     */
    public Outcome send(Dispatch dispatch) {
        if (!submissions.claim(dispatch.id(), dispatch.person())) {
            return Outcome.ALREADY_SENT;
        }
        submit(dispatch);
        submissions.sent(dispatch.id());
        LOG.infof(
                "message submitted person=%d recipients=%d",
                dispatch.person(), dispatch.message().recipients().size());
        Outcome outcome = sentCopy.file(dispatch);
        aftermath.tidy(dispatch, outcome);
        return outcome;
    }

    private void submit(Dispatch dispatch) {
        try {
            submission.submit(
                    dispatch.server(),
                    dispatch.credentials(),
                    new SmtpEnvelope(
                            dispatch.message().from(),
                            dispatch.message().recipients(),
                            dispatch.message().needsSmtpUtf8()),
                    out -> new MessageWriter().write(dispatch.message(), out, false));
        } catch (OutcomeUnknown unknown) {
            throw unknown;
        } catch (RuntimeException nothingSent) {
            submissions.release(dispatch.id());
            throw nothingSent;
        }
    }
}
