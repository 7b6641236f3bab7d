package org.turnstone.errand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.turnstone.account.Account;
import org.turnstone.account.SignedOut;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.RateLimited;

/**
 * What is being done for whom, and for a while what was done: an errand keeps its way back, which is too long for a form.
 * All of it is in memory. When the application stops, no other piece begins.
 */
@ApplicationScoped
public class Errands {

    /** So few that a click never waits long behind a piece, so many that asking does not take longer than doing. */
    static final int PIECE = 500;

    private static final int MOST_OF_ONE = 3;
    private static final int MOST = 50;
    private static final int ID_BYTES = 16;

    /** Messages in ways back, some 40 octets each. */
    private static final int MOST_REMEMBERED = 1_000_000;

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Errand> running = new ConcurrentHashMap<>();

    private final Cache<String, Errand> ended = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            // They hold an access: on an idle server they must not outlive their time.
            .scheduler(Scheduler.systemScheduler())
            .maximumWeight(MOST_REMEMBERED)
            .<String, Errand>weigher((id, errand) -> 1 + errand.chore().total())
            .build();

    private final SecureRandom random = new SecureRandom();

    /**
     * Begins with it, on a thread of its own.
     *
     * @throws RateLimited when this person, or all together, have too many under way
     */
    synchronized Errand begin(Account account, Chore chore) {
        if (running(account.personId()).size() >= MOST_OF_ONE || running.size() >= MOST) {
            throw new RateLimited(PATIENCE);
        }
        Errand errand = new Errand(id(), account, chore, PIECE);
        running.put(errand.id(), errand);
        Thread.ofVirtual().name("errand").start(() -> {
            try {
                errand.run();
            } finally {
                ended.put(errand.id(), errand);
                running.remove(errand.id());
                // Their person may have left while it was being put away.
                if (errand.abandoned()) {
                    ended.invalidate(errand.id());
                }
            }
        });
        return errand;
    }

    /** What goes on for this person. */
    List<Errand> running(long personId) {
        return running.values().stream().filter(errand -> errand.isOf(personId)).toList();
    }

    /** Begins with its way back; empty where there is none, or it was taken already. */
    Optional<Errand> takeBack(Errand errand) {
        return errand.takeBack().map(wayBack -> {
            try {
                return begin(errand.account(), wayBack);
            } catch (RateLimited tooMany) {
                errand.keepWayBack();
                throw tooMany;
            }
        });
    }

    /**
     * One that goes on, or ended not long ago.
     *
     * @throws NotFound when there is none, or it is somebody else's
     */
    Errand require(long personId, String id) {
        Errand found = running.get(id);
        if (found == null) {
            found = ended.getIfPresent(id);
        }
        if (found == null || !found.isOf(personId)) {
            throw new NotFound(NotFound.What.ERRAND);
        }
        return found;
    }

    /** Nothing goes on with the password of somebody who has left. */
    void signedOut(@Observes SignedOut event) {
        running.values().stream()
                .filter(errand -> errand.account().id() == event.account().id())
                .forEach(Errand::abandon);
        ended.asMap()
                .values()
                .removeIf(errand -> errand.account().id() == event.account().id());
    }

    @PreDestroy
    void stop() {
        running.values().forEach(Errand::stop);
    }

    private String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
