package org.turnstone.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.problem.RateLimited;

/**
 * Slows down guessing (W15): each failure beyond the free ones doubles the wait, for the client, for the account and for
 * the network it comes from. Kept in memory, for so many at most; the least recently seen are forgotten first.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final int MOST = 50_000;

    private final SecurityConfig.SignIn limits;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Key(String name, int free) {}

    private record Failures(int count, Instant last, Instant notBefore) {}

    SignInThrottle(SecurityConfig config, Clock clock) {
        this.limits = config.security().signIn();
        this.clock = clock;
    }

    /**
     * Refuses an attempt that comes too early, before any server is asked.
     *
     * @param account an opaque name for the account, never the address
     * @throws RateLimited with the time that is left
     */
    public synchronized void check(ClientNetwork from, String account) {
        Instant now = clock.instant();
        keys(from, account).stream()
                .flatMap(key -> Optional.ofNullable(failures.get(key.name())).stream())
                .map(known -> Duration.between(now, known.notBefore()))
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .ifPresent(wait -> {
                    throw new RateLimited(wait);
                });
    }

    /** A server refused the password. */
    public synchronized void failed(ClientNetwork from, String account) {
        Instant now = clock.instant();
        for (Key key : keys(from, account)) {
            int count = 1 + recent(key, now);
            failures.put(key.name(), new Failures(count, now, now.plus(wait(count - key.free()))));
        }
    }

    /** A server took the password: client and account begin anew, the network they are in does not. */
    public synchronized void succeeded(ClientNetwork from, String account) {
        failures.remove("client " + from.client());
        failures.remove("account " + account);
    }

    private int recent(Key key, Instant now) {
        Failures known = failures.get(key.name());
        return known == null || known.last().plus(limits.forgetAfter()).isBefore(now) ? 0 : known.count();
    }

    private Duration wait(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = limits.firstWait().multipliedBy(1L << Math.min(beyond, 20));
        return wait.compareTo(limits.longestWait()) < 0 ? wait : limits.longestWait();
    }

    private List<Key> keys(ClientNetwork from, String account) {
        return List.of(
                new Key("client " + from.client(), limits.freeFailuresPerClient()),
                new Key("account " + account, limits.freeFailuresPerAccount()),
                new Key("network " + from.network(), limits.freeFailuresPerNetwork()));
    }
}
