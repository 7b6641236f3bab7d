package org.turnstone.egress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.turnstone.net.Deadline;

/**
 * Keeps one host from costing more than its share: few requests at a time go to it, and one that fails several times in
 * a row is left alone for a while (F48).
 */
final class Hosts {

    private static final int AT_A_TIME = 8;
    private static final int MOST_FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(1);
    private static final int MOST_HOSTS = 10_000;

    private final Cache<String, Host> hosts = Caffeine.newBuilder()
            .maximumSize(MOST_HOSTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final LongSupplier nanoTime;

    Hosts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What is asked of a host. */
    @FunctionalInterface
    interface Errand<T> {
        T run() throws IOException;
    }

    <T> T ask(String host, Deadline deadline, Errand<T> errand) throws IOException {
        Host known = hosts.get(host, _ -> new Host());
        if (known.rests(nanoTime.getAsLong())) {
            throw new Refused(Refused.Why.RESTING);
        }
        if (!entered(known.room, deadline)) {
            throw new Refused(Refused.Why.BUSY);
        }
        try {
            T answer = errand.run();
            known.failures.set(0);
            return answer;
        } catch (IOException failed) {
            if (!(failed instanceof Refused refused) || refused.isFailure()) {
                known.failed(nanoTime.getAsLong());
            }
            throw failed;
        } finally {
            known.room.release();
        }
    }

    static boolean entered(Semaphore room, Deadline deadline) {
        try {
            return room.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static final class Host {

        final Semaphore room = new Semaphore(AT_A_TIME);
        final AtomicInteger failures = new AtomicInteger();
        private volatile long restsFrom;

        boolean rests(long now) {
            return failures.get() >= MOST_FAILURES && now - restsFrom < REST.toNanos();
        }

        /** After its rest it has one try: the count stands until something succeeds. */
        void failed(long now) {
            restsFrom = now;
            failures.incrementAndGet();
        }
    }
}
