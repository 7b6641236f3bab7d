package org.turnstone.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sees to it that what is due is worked on: a bounded number of items at a time, each on a thread of its own. */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** So long a server that is told to stop waits for what it has begun; what is cut off is taken over by another. */
    private static final Duration DRAINING = Duration.ofSeconds(20);

    /** Longer than anybody keeps a form open in the belief that it was not sent. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Longer than a save that set out before the sending is on its way. */
    private static final Duration LATE = Duration.ofHours(1);

    private final Claims claims;
    private final Items items;
    private final Worker worker;
    private final ItemCredentials credentials;
    private final Event<OutboxChanged> changed;
    private final int workers;
    private final Semaphore free;
    private final Map<UUID, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Dispatcher(
            Claims claims,
            Items items,
            Worker worker,
            ItemCredentials credentials,
            Event<OutboxChanged> changed,
            OutboxConfig config) {
        this.claims = claims;
        this.items = items;
        this.worker = worker;
        this.credentials = credentials;
        this.changed = changed;
        this.workers = config.workers();
        this.free = new Semaphore(workers);
    }

    /** Looks for what is due. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            while (!stopping && free.tryAcquire()) {
                if (!begin()) {
                    return;
                }
            }
        } catch (PersistenceException away) {
            LOG.warnf(
                    "outbox could not look for what is due reason=%s",
                    away.getClass().getSimpleName());
        }
    }

    @Scheduled(every = "10m")
    void tidy() {
        credentials.tidy();
        items.forget(REMEMBERED);
        items.forgetWords(LATE);
    }

    /**
     * Looks at once, and waits until an item was worked on, by this server or, unseen, by another.
     *
     * @return whether it was seen
     */
    boolean await(UUID item, Duration patience) {
        CompletableFuture<Boolean> seen = awaited.computeIfAbsent(item, _ -> new CompletableFuture<>());
        try {
            look();
            return seen.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            awaited.remove(item);
        }
    }

    private boolean begin() {
        Optional<Claim> claim = Optional.empty();
        try {
            claim = claims.next(credentials.remembered());
        } finally {
            if (claim.isEmpty()) {
                free.release();
            }
        }
        claim.ifPresent(
                next -> Thread.ofVirtual().name("outbox-" + next.item().id()).start(() -> work(next)));
        return claim.isPresent();
    }

    private void work(Claim claim) {
        try {
            worker.work(claim);
        } finally {
            free.release();
            Optional.ofNullable(awaited.get(claim.item().id())).ifPresent(waiting -> waiting.complete(true));
            changed.fire(new OutboxChanged(claim.item().account()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        try {
            if (!free.tryAcquire(workers, DRAINING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("outbox stopped in the midst of its work");
            }
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
    }
}
