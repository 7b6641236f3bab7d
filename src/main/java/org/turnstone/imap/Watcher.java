package org.turnstone.imap;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.problem.Problem;
import org.turnstone.problem.SignInRequired;

/**
 * Watches one account for all who have it open: one virtual thread, and one connection where there is room for it. It
 * ends when nobody has listened for a while.
 */
final class Watcher {

    private static final Logger LOG = Logger.getLogger(Watcher.class);

    /** After a connection that lasted so long, the next failure is a new one. */
    private static final Duration LASTING = Duration.ofSeconds(10);

    /** Watchers begin to count at different numbers: one that takes the place of another tells something new. */
    private static final long BEGINNINGS = 1L << 40;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Consumer<Pulse>> listeners = new HashSet<>();
    private final Semaphore call = new Semaphore(0);
    private final Backoff backoff = new Backoff();
    private final AccountKey account;
    private final WatchLine line;
    private final Duration interval;
    private @Nullable Pulse pulse;
    private @Nullable Long liveSince;
    private long beat = ThreadLocalRandom.current().nextLong(BEGINNINGS);
    private long aloneSince = System.nanoTime();
    private volatile boolean ended;

    /**
     * @param interval how often a connection is tried out, and how often one looks where the server does not tell
     */
    Watcher(AccountKey account, WatchLine line, Duration interval) {
        this.account = account;
        this.line = line;
        this.interval = interval;
    }

    /** What comes next after an attempt to listen. */
    private enum Next {
        LOOK,
        RETRY,
        GIVE_UP
    }

    /** Takes in one who wants to know, and tells at once what is known; {@code null} where this watcher has ended. */
    @Nullable
    Watching join(Consumer<Pulse> listener) {
        lock.lock();
        try {
            if (ended) {
                return null;
            }
            listeners.add(listener);
            if (pulse != null) {
                listener.accept(pulse);
                if (pulse.liveness() == Liveness.OFFLINE) {
                    call.release();
                }
            }
            return () -> leave(listener);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Consumer<Pulse> listener) {
        lock.lock();
        try {
            if (listeners.remove(listener) && listeners.isEmpty()) {
                aloneSince = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends if nobody has listened for so long; true when it has ended, be it now or before. */
    boolean endIfAloneFor(Duration time) {
        lock.lock();
        try {
            if (listeners.isEmpty() && System.nanoTime() - aloneSince >= time.toNanos()) {
                end();
            }
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Ends, and says so to those who still listen. */
    void end() {
        tellThoseWhoAreLeft();
        ended = true;
        call.release();
        line.hangUp();
    }

    private void tellThoseWhoAreLeft() {
        lock.lock();
        try {
            if (!listeners.isEmpty()) {
                publish(Liveness.OFFLINE, false);
            }
        } finally {
            lock.unlock();
        }
    }

    void start() {
        Thread.ofVirtual().name("imap-watcher").start(this::watch);
    }

    private void watch() {
        try {
            while (!ended) {
                switch (attempt()) {
                    case LOOK -> {
                        publish(Liveness.POLLING, true);
                        pause(interval);
                    }
                    case RETRY -> {
                        publish(Liveness.OFFLINE, false);
                        pause(backoff.next());
                    }
                    case GIVE_UP -> {
                        publish(Liveness.REFUSED, false);
                        ended = true;
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
        }
    }

    /** Listens for as long as that goes well; a connection that lasted is replaced at once, and nobody sees it. */
    private Next attempt() throws InterruptedException {
        while (!ended) {
            liveSince = null;
            try {
                if (!line.listen(MailboxPath.INBOX, interval, this::changed)) {
                    return Next.LOOK;
                }
            } catch (SignInRequired refused) {
                return Next.GIVE_UP;
            } catch (Problem | IOException lost) {
                LOG.infof("watch lost account=%s reason=%s", account, lost.getMessage());
            } catch (RuntimeException fault) {
                // Whoever listens has to hear that nothing is heard.
                LOG.errorf(fault, "watch failed account=%s", account);
            }
            Long since = liveSince;
            if (since == null || System.nanoTime() - since < LASTING.toNanos()) {
                return Next.RETRY;
            }
            backoff.reset();
        }
        return Next.RETRY;
    }

    /** Something may have changed, and whoever comes next would hear of it at once. */
    private void changed() {
        if (liveSince == null) {
            liveSince = System.nanoTime();
        }
        publish(Liveness.LIVE, true);
    }

    private void publish(Liveness liveness, boolean changed) {
        lock.lock();
        try {
            if (ended || (!changed && pulse != null && pulse.liveness() == liveness)) {
                return;
            }
            if (pulse == null || pulse.liveness() != liveness) {
                LOG.infof("watch changed account=%s liveness=%s", account, liveness);
            }
            Pulse now = new Pulse(liveness, changed ? ++beat : beat);
            pulse = now;
            listeners.forEach(listener -> listener.accept(now));
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (call.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
            call.drainPermits();
        }
    }
}
