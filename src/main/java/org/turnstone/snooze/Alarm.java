package org.turnstone.snooze;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.Done;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.PartlyDone;
import org.turnstone.problem.ServerUnreachable;
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

    /** Moved over one lease; should it break, these alone wait for the next attempt. */
    private static final int PIECE = 100;

    private final SnoozeRows rows;
    private final MessageHash hashes;
    private final LentAccess lent;
    private final Quiet quiet;
    private final Clock clock;

    Alarm(SnoozeRows rows, MessageHash hashes, LentAccess lent, Quiet quiet, Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.lent = lent;
        this.quiet = quiet;
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
        if (quiet.isAt(account, now) || !isDue(account, now)) {
            return;
        }
        UUID claimant = UUID.randomUUID();
        Map<MailboxPath, List<Snooze>> claimed =
                rows.claim(account, now, claimant).stream().collect(Collectors.groupingBy(Snooze::mailbox));
        try {
            claimed.forEach((mailbox, due) -> {
                for (int from = 0; from < due.size(); from += PIECE) {
                    List<Snooze> piece = due.subList(from, Math.min(due.size(), from + PIECE));
                    bringBack(account, access, mailbox, piece, claimant);
                }
            });
        } catch (ServerUnreachable | PartlyDone perhapsMoved) {
            // The server may be moving them still: asked again at once it would do so twice. The claim ends by itself.
            throw perhapsMoved;
        } catch (RuntimeException refused) {
            rows.release(claimant);
            throw refused;
        }
    }

    private boolean isDue(long account, Instant now) {
        Instant next = rows.next(account, now).orElse(Instant.MAX);
        if (next.isAfter(now)) {
            quiet.until(account, next);
            return false;
        }
        return true;
    }

    private void bringBack(long account, MailAccess access, MailboxPath mailbox, List<Snooze> due, UUID claimant) {
        SnoozeBook book = new SnoozeBook(rows.of(account), mailbox, hashes);
        List<Snooze> over = new ArrayList<>();
        try {
            access.change(mailbox, folder -> {
                WayBack way = new WayBack(folder);
                WayBack.Located located = way.locate(due, book);
                Map<Uid, MailboxPath> origins = new HashMap<>();
                located.places().forEach((snooze, uid) -> origins.putIfAbsent(uid, snooze.origin()));
                way.bring(origins, true);
                over.addAll(located.whole() ? due : located.places().keySet());
                return Done.DONE;
            });
        } catch (NotFound mailboxGone) {
            over.addAll(due);
        }
        // What was not found among the newest of very many stays claimed, and is looked for again when that ends.
        rows.done(claimant, over.stream().map(Snooze::id).toList());
        LOG.infof("messages were brought back account=%d due=%d over=%d", account, due.size(), over.size());
    }

    private static String reason(RuntimeException failed) {
        return failed.getClass().getSimpleName();
    }
}
