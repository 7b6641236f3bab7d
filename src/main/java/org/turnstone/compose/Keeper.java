package org.turnstone.compose;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.account.SignedOut;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.Stores;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.MailAccess;
import org.turnstone.problem.Problem;
import org.turnstone.snooze.LentAccess;

/**
 * Sees to it that what the journal has comes into Drafts: some seconds after it was written, with the access of the request
 * that wrote it; and what was left over, by a server that was stopped or for a mail server that was away, with the access
 * that its writer's open page lends (ADR 18). No access is kept longer than a draft waits.
 */
@ApplicationScoped
class Keeper {

    private static final Logger LOG = Logger.getLogger(Keeper.class);

    /** Somebody who writes on is answered first. */
    private static final Duration BREATH = Duration.ofMillis(500);

    /** What has to wait longer is left to whoever lends an access then. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final KeptDrafts drafts;
    private final Stores stores;
    private final Accounts accounts;
    private final LentAccess lent;
    private final Clock clock;
    private final Map<SubmissionId, Waiting> waiting = new ConcurrentHashMap<>();

    Keeper(KeptDrafts drafts, Stores stores, Accounts accounts, LentAccess lent, Clock clock) {
        this.drafts = drafts;
        this.stores = stores;
        this.accounts = accounts;
        this.lent = lent;
        this.clock = clock;
    }

    private record Waiting(Account account, MailAccess access, Instant due) {}

    /** Stores it as soon as its time has come. */
    void soon(Account account, MailAccess access, DraftEntry entry) {
        Instant now = clock.instant();
        Instant due = entry.due().isAfter(now) ? entry.due() : now.plus(BREATH);
        if (due.isBefore(now.plus(LONGEST_WAIT))) {
            waiting.putIfAbsent(entry.id(), new Waiting(account, access, due));
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        waiting.forEach((id, known) -> {
            if (!known.due().isAfter(now) && waiting.remove(id, known)) {
                Thread.ofVirtual().name("draft-" + id).start(() -> keep(known.account(), known.access(), id));
            }
        });
    }

    /** What was left over. */
    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void collect() {
        lent.each((number, access) -> {
            try {
                accounts.find(number).ifPresent(account -> stores.due(number).forEach(id -> keep(account, access, id)));
            } catch (PersistenceException away) {
                LOG.warnf("drafts were not looked through account=%d reason=%s", number, reason(away));
            }
        });
    }

    /** Nothing goes on with the password of somebody who has left: the journal has it until they come back. */
    void signedOut(@Observes SignedOut event) {
        waiting.values()
                .removeIf(known -> known.account().id() == event.account().id());
    }

    private void keep(Account account, MailAccess access, SubmissionId id) {
        try {
            drafts.keep(account, access, id);
        } catch (Problem problem) {
            LOG.infof("draft waits in the journal account=%d reason=%s", account.id(), reason(problem));
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "draft was not stored account=%d", account.id());
        }
    }

    private static String reason(RuntimeException failed) {
        return failed.getClass().getSimpleName();
    }
}
