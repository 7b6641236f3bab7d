package org.turnstone.message;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mailbox.Departures;
import org.turnstone.problem.Problem;

/**
 * Removes messages that were deleted for good, once Undo is no longer offered. What happens meanwhile is the server's to
 * say: only those that still carry {@code \Deleted} are removed. When the application stops first they stay where they
 * are, marked.
 */
@ApplicationScoped
class PendingDeletions {

    private static final Logger LOG = Logger.getLogger(PendingDeletions.class);

    /** The toast offers Undo for ten seconds; a slow click still finds the message. */
    private static final Duration GRACE = Duration.ofSeconds(13);

    private final Departures departures;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pending-deletions").daemon().factory());

    PendingDeletions(Departures departures) {
        this.departures = departures;
    }

    void add(Account account, MailAccess access, Selection selection) {
        departures.begin(account, selection.refs());
        var unused = clock.schedule(
                () -> Thread.startVirtualThread(() -> finish(account, access, selection)),
                GRACE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void finish(Account account, MailAccess access, Selection selection) {
        try {
            remove(access, selection);
        } finally {
            departures.end(account, selection.refs());
        }
    }

    private static void remove(MailAccess access, Selection selection) {
        try {
            int removed = access.change(selection.mailbox(), folder -> {
                folder.requireValidity(selection.validity());
                return folder.expungeMarked(selection.uids());
            });
            LOG.debugf("deleted for good messages=%d", removed);
        } catch (Problem problem) {
            LOG.warnf("deletion left to do messages=%d reason=%s", selection.size(), problem.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
