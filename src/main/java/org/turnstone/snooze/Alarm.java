package org.turnstone.snooze;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.SignInRequired;

/**
 * Brings back what is due: every minute for whoever has lent their access, and whenever a person looks at their mail
 * (ADR 18). What is due is claimed in the database first, so that no message is brought back twice.
 */
@ApplicationScoped
public class Alarm {

    private static final Logger LOG = Logger.getLogger(Alarm.class);

    /** So long a page waits for it; what is not back by then comes with the next one. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SnoozeRows rows;
    private final MessageHash hashes;
    private final LentAccess lent;
    private final Clock clock;

    Alarm(SnoozeRows rows, MessageHash hashes, LentAccess lent, Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.lent = lent;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ring() {
        lent.each((account, access) -> {
            try {
                ring(account, access);
            } catch (SignInRequired refused) {
                lent.takeBack(account);
                LOG.infof("the mail server refused the access that was lent account=%d", account);
            } catch (RuntimeException failed) {
                LOG.warnf("messages were not brought back account=%d reason=%s", account, reason(failed));
            }
        });
    }

    /** Before a page is made. Never fails: what cannot be brought back now is still due then. */
    public void ring(Account account, MailAccess access) {
        try {
            ring(account.id(), access.within(PATIENCE));
        } catch (RuntimeException failed) {
            LOG.warnf("messages were not brought back account=%d reason=%s", account.id(), reason(failed));
        }
    }

    private void ring(long account, MailAccess access) {
        Instant now = clock.instant();
        if (!rows.due(account, now)) {
            return;
        }
        UUID claimant = UUID.randomUUID();
        try {
            rows.claim(account, now, claimant).stream()
                    .collect(Collectors.groupingBy(Snooze::mailbox))
                    .forEach((mailbox, due) -> bringBack(account, access, mailbox, due, claimant));
        } finally {
            rows.release(claimant);
        }
    }

    private void bringBack(long account, MailAccess access, MailboxPath mailbox, List<Snooze> due, UUID claimant) {
        SnoozeBook book = new SnoozeBook(rows.of(account), mailbox, hashes);
        int back;
        try {
            back = access.change(mailbox, folder -> {
                WayBack way = new WayBack(folder);
                Map<Uid, MailboxPath> origins = way.locate(due, book).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getValue, found -> found.getKey().origin(), (one, _) -> one));
                return way.bring(origins, true).stream()
                        .mapToInt(returned -> returned.moved().moved())
                        .sum();
            });
        } catch (NotFound mailboxGone) {
            back = 0;
        }
        rows.done(claimant, due.stream().map(Snooze::id).toList());
        LOG.infof("messages were brought back account=%d due=%d back=%d", account, due.size(), back);
    }

    private static String reason(RuntimeException failed) {
        return failed.getClass().getSimpleName();
    }
}
