package org.turnstone.deed;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
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

    /** Removed over one lease: a click of the person never waits for more. */
    private static final int PIECE = 500;

    private final Departures departures;
    private final Duration grace;

    /** Whose time runs: a message that is kept and deleted again has the whole time once more. */
    private final Map<Leaving, Pending> waiting = new ConcurrentHashMap<>();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pending-deletions").daemon().factory());

    @Inject
    PendingDeletions(Departures departures) {
        this(departures, GRACE);
    }

    /** @param grace how long Undo is possible */
    PendingDeletions(Departures departures, Duration grace) {
        this.departures = departures;
        this.grace = grace;
    }

    /** Messages that were marked: they are removed when the time for Undo is over, unless somebody keeps them. */
    Pending add(Account account, MailAccess access, Selection selection) {
        Pending pending = new Pending();
        departures.begin(account, selection.refs());
        selection.refs().forEach(message -> waiting.put(new Leaving(account.id(), message), pending));
        var unused = clock.schedule(
                () -> Thread.startVirtualThread(() -> finish(account, access, selection, pending)),
                grace.toMillis(),
                TimeUnit.MILLISECONDS);
        return pending;
    }

    /** They lose their mark by a person's wish: whoever marks them later, does so anew. */
    void keep(Account account, Selection selection) {
        selection.refs().forEach(message -> waiting.remove(new Leaving(account.id(), message)));
        departures.end(account, selection.refs());
    }

    private record Leaving(long account, MessageRef message) {}

    /** Messages that are about to be removed. */
    static final class Pending {

        private enum State {
            WAITING,
            REMOVING,
            CANCELLED
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

        /** Keeps them; false when it is too late. */
        boolean cancel() {
            return state.compareAndSet(State.WAITING, State.CANCELLED) || state.get() == State.CANCELLED;
        }

        /** Whether removing has begun. */
        boolean begun() {
            return state.get() == State.REMOVING;
        }

        private boolean begin() {
            return state.compareAndSet(State.WAITING, State.REMOVING);
        }
    }

    /** Only those that nobody has kept or deleted once more meanwhile: theirs is another time. */
    private void finish(Account account, MailAccess access, Selection selection, Pending pending) {
        boolean begun = pending.begin();
        Selection ours = selection.of(selection.uids().stream()
                .filter(uid -> waiting.remove(new Leaving(account.id(), selection.ref(uid)), pending))
                .toList());
        try {
            if (begun && ours.size() > 0) {
                remove(access, ours);
            }
        } finally {
            departures.end(account, ours.refs());
        }
    }

    private static void remove(MailAccess access, Selection selection) {
        try {
            int removed = 0;
            for (int from = 0; from < selection.size(); from += PIECE) {
                List<Uid> piece = selection.uids().subList(from, Math.min(selection.size(), from + PIECE));
                removed += access.change(selection.mailbox(), folder -> {
                    folder.requireValidity(selection.validity());
                    return folder.expungeMarked(piece);
                });
            }
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
