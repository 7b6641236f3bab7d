package org.turnstone.imap;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.turnstone.net.Credentials;

/**
 * Who is watched: one watcher for an account, however many pages show it. Their connections are bounded apart from those
 * that requests use, so that neither can starve the other (I09); whoever finds no room is told to look once in a while.
 */
final class Watches {

    /** A page that is left for another one is back within this time. */
    private static final Duration LINGER = Duration.ofSeconds(20);

    /**
     * Lines opened at a time: after a restart of the server everybody wants theirs back at once, and five hundred sign-ins
     * in one moment made each of them take longer than anybody waits for it.
     */
    private static final int DIALLED_AT_ONCE = 8;

    private final Semaphore dialling = new Semaphore(DIALLED_AT_ONCE, true);
    private final ConcurrentMap<PoolKey, Watcher> watchers = new ConcurrentHashMap<>();
    private final Dialer dialer;
    private final ImapConfig config;
    private final Semaphore room;

    Watches(Dialer dialer, ImapConfig config) {
        this.dialer = dialer;
        this.config = config;
        this.room = new Semaphore(config.watchers());
    }

    Watching join(PoolKey key, Credentials credentials, Consumer<Pulse> listener) {
        @Nullable Watching[] joined = {null};
        watchers.compute(key, (_, known) -> {
            joined[0] = known == null ? null : known.join(listener);
            return known != null && joined[0] != null ? known : begin(key, credentials, listener, joined);
        });
        return Objects.requireNonNull(joined[0]);
    }

    private Watcher begin(PoolKey key, Credentials credentials, Consumer<Pulse> listener, @Nullable Watching[] joined) {
        WatchLine line = new WatchLine(dialer, key, credentials, room, dialling, config.readTimeout());
        Watcher watcher = new Watcher(key.account(), line, config.watchInterval());
        joined[0] = watcher.join(listener);
        watcher.start();
        return watcher;
    }

    /** Ends those that nobody listens to any more. */
    void sweep() {
        watchers.values().removeIf(watcher -> watcher.endIfAloneFor(LINGER));
    }

    void end(Predicate<PoolKey> which) {
        watchers.entrySet().removeIf(entry -> {
            boolean end = which.test(entry.getKey());
            if (end) {
                entry.getValue().end();
            }
            return end;
        });
    }

    /** How many accounts are watched. */
    int size() {
        return watchers.size();
    }

    /** How many connections that takes. */
    int lines() {
        return config.watchers() - room.availablePermits();
    }
}
