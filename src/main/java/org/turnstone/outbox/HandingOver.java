package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.net.Credentials;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.SignInRequired;
import org.turnstone.smtp.Receipt;
import org.turnstone.smtp.SmtpEnvelope;
import org.turnstone.smtp.Submission;

/**
 * Hands an item to its submission server. Just before the final dot it is written down that it is about to go: whatever
 * stops before that may be tried again, whatever stops after it may not (S09, F33).
 */
@ApplicationScoped
class HandingOver {

    private static final Logger LOG = Logger.getLogger(HandingOver.class);

    /** How often, second after second, it is tried to write down that a message went (F30). */
    private static final int INSISTENCE = 20;

    private final Submission submission;
    private final ItemContent content;
    private final ItemCredentials credentials;
    private final Doors doors;
    private final Envelopes envelopes;
    private final Claims claims;
    private final Progress progress;
    private final OutboxConfig config;

    HandingOver(
            Submission submission,
            ItemContent content,
            ItemCredentials credentials,
            Doors doors,
            Envelopes envelopes,
            Claims claims,
            Progress progress,
            OutboxConfig config) {
        this.submission = submission;
        this.content = content;
        this.credentials = credentials;
        this.doors = doors;
        this.envelopes = envelopes;
        this.claims = claims;
        this.progress = progress;
        this.config = config;
    }

    /** Whether it is sent, and that is written down. */
    boolean run(Claim claim, Account account, Credentials own) {
        try {
            return insist(claim, ItemReport.of(submitted(claim, account, own)));
        } catch (OutcomeUnknown unknown) {
            progress.over(claim, ItemState.UNKNOWN, Trouble.LOST, ItemReport.NOTHING);
        } catch (SignInRequired refused) {
            credentials.forget(claim.item().account());
            progress.over(claim, ItemState.WAITING, Trouble.PASSWORD, ItemReport.NOTHING);
        } catch (LeaseLost lost) {
            LOG.warnf(
                    "outbox lease was lost before the message was handed over item=%s",
                    claim.item().id());
        } catch (Problem problem) {
            refused(claim, problem);
        }
        return false;
    }

    private Receipt submitted(Claim claim, Account account, Credentials own) {
        SmtpEnvelope envelope = envelopes.of(claim.item());
        try {
            return submit(claim, account, own, envelope);
        } catch (ServerRefused refused) {
            if (envelope.from() != null || refused.reason() != ServerRefused.Reason.SENDER) {
                throw refused;
            }
            // Some servers let nobody send without an address, though RFC 8098 section 3 wants receipts sent so.
            return submit(
                    claim, account, own, envelope.from(claim.item().details().from()));
        }
    }

    private Receipt submit(Claim claim, Account account, Credentials own, SmtpEnvelope envelope) {
        return submission.submit(
                doors.submission(account),
                own,
                envelope,
                out -> content.writeTo(claim.item().key(), out),
                () -> pointOfNoReturn(claim));
    }

    private void pointOfNoReturn(Claim claim) {
        if (!claims.handOver(claim)) {
            throw new LeaseLost();
        }
    }

    private void refused(Claim claim, Problem problem) {
        Trouble trouble = Trouble.of(problem);
        ItemReport report = ItemReport.of(problem);
        int attempts = claim.item().attempts();
        if (trouble.passes() && attempts < config.attempts()) {
            progress.later(claim, ItemState.RETRYING, trouble, report, Backoff.after(attempts));
        } else {
            progress.over(claim, ItemState.FAILED, trouble, report);
        }
        LOG.infof("message not sent item=%s attempt=%d trouble=%s", claim.item().id(), attempts, trouble);
    }

    /** The server has it: a database that is away now must not make that unknown, if it comes back in time. */
    private boolean insist(Claim claim, ItemReport report) {
        for (int left = INSISTENCE; ; left--) {
            try {
                return progress.taken(claim, report);
            } catch (PersistenceException away) {
                if (left == 0) {
                    throw away;
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** Somebody else works on it by now. */
    private static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
