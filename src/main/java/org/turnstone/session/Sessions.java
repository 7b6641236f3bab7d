package org.turnstone.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.security.SessionEnded;
import org.turnstone.user.People;

/**
 * Who is signed in, on which browsers. What was looked up is remembered for some seconds, so that a page with its frames
 * and pictures asks the database once; a session ended on this server ends at once, on another within those seconds.
 */
@ApplicationScoped
class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration TOUCHED = Duration.ofMinutes(1);

    private final SessionConfig config;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;
    private final Event<SessionEnded> ended;
    private final Cache<String, LiveSession> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(20_000)
            .build();

    Sessions(SessionConfig config, Accounts accounts, People people, Clock clock, Event<SessionEnded> ended) {
        this.config = config;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        this.ended = ended;
    }

    /** Begins a session for an account whose password the mail server has just taken. */
    @Transactional
    SessionToken begin(Account account, String password, boolean kept, Browser browser) {
        SessionToken token = SessionToken.fresh();
        SealedPassword sealed = SealedPassword.seal(token, password);
        Instant now = clock.instant();
        SessionRow row = new SessionRow();
        row.idHash = token.idHash();
        row.personId = account.personId();
        row.accountId = account.id();
        row.created = now;
        row.lastUsed = now;
        row.expires = now.plus(kept ? config.keptLifetime() : config.lifetime());
        row.kept = kept;
        row.agent = browser.agent();
        row.network = browser.network();
        row.keyHalf = sealed.rowHalf();
        row.sealed = sealed.box();
        row.persist();
        return token;
    }

    /** The session if it was looked up a moment ago; asks nobody. */
    @Nullable
    LiveSession remembered(SessionToken token) {
        return remembered.getIfPresent(token.id());
    }

    /**
     * The session, unless it has ended.
     *
     * @param used whether somebody uses it: then it is marked so, once a minute at most
     */
    @Transactional
    Optional<LiveSession> find(SessionToken token, boolean used) {
        SessionRow row = SessionRow.findById(token.idHash());
        Instant now = clock.instant();
        if (row == null || ended(row, now)) {
            return Optional.empty();
        }
        if (used && row.lastUsed.plus(TOUCHED).isBefore(now)) {
            row.lastUsed = now;
        }
        Optional<LiveSession> live = live(token, row);
        live.ifPresent(session -> remembered.put(session.id(), session));
        return live;
    }

    /** Ends a session; its cookie opens nothing any more. */
    @Transactional
    void end(SessionToken token) {
        SessionRow.deleteById(token.idHash());
        remembered.invalidate(token.id());
        ended.fire(new SessionEnded(token.id()));
    }

    /** How many browsers that account is signed in on. */
    @Transactional
    long count(Account account) {
        return SessionRow.count("accountId", account.id());
    }

    /** Forgets the sessions that ended by themselves. */
    @Scheduled(every = "30m", delayed = "1m")
    @Transactional
    void forgetEnded() {
        Instant now = clock.instant();
        SessionRow.delete("expires < ?1", now);
        SessionRow.delete("kept = false and lastUsed < ?1", now.minus(config.idleTime()));
        SessionRow.delete("kept = true and lastUsed < ?1", now.minus(config.keptIdleTime()));
    }

    private boolean ended(SessionRow row, Instant now) {
        Duration idle = row.kept ? config.keptIdleTime() : config.idleTime();
        return !row.expires.isAfter(now) || !row.lastUsed.plus(idle).isAfter(now);
    }

    private Optional<LiveSession> live(SessionToken token, SessionRow row) {
        List<Account> all = accounts.of(row.personId);
        return people.find(row.personId).flatMap(person -> all.stream()
                .filter(account -> account.id() == row.accountId)
                .findFirst()
                .map(account -> new LiveSession(
                        token.id(), person, all, account, new SealedPassword(row.keyHalf, row.sealed))));
    }
}
