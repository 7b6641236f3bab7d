package org.turnstone.block;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.turnstone.account.Account;
import org.turnstone.conversation.Doorkeeper;
import org.turnstone.imap.MessageSummary;

/** Whom people have blocked, remembered for a minute: every message that is opened asks. */
@ApplicationScoped
public class Blocks implements Doorkeeper {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_PEOPLE = 10_000;

    /** Each is compared with every message that comes. */
    private static final int MOST = 2_000;

    private final Cache<Long, Blocked> known = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterWrite(KEPT)
            .build();

    private final Clock clock;

    Blocks(Clock clock) {
        this.clock = clock;
    }

    public Blocked of(long person) {
        Blocked blocked = known.getIfPresent(person);
        if (blocked == null) {
            blocked = read(person);
            known.put(person, blocked);
        }
        return blocked;
    }

    @Override
    public Optional<Predicate<MessageSummary>> turnsAway(Account account) {
        Blocked blocked = of(account.personId());
        return blocked.senders().isEmpty() ? Optional.empty() : Optional.of(blocked::turnsAway);
    }

    /** Blocks from now on, unless it is so already; false where there are too many. */
    public boolean add(long person, BlockRule rule) {
        boolean added = write(person, rule);
        known.invalidate(person);
        return added;
    }

    /** Unblocks. */
    public void remove(long person, BlockRule rule) {
        delete(person, rule);
        known.invalidate(person);
    }

    @Transactional
    Blocked read(long person) {
        return new Blocked(BlockRow.<BlockRow>list("personId = ?1 order by sender", person).stream()
                .map(BlockRow::blocked)
                .toList());
    }

    @Transactional
    boolean write(long person, BlockRule rule) {
        if (BlockRow.count("personId = ?1 and sender = ?2", person, rule.text()) > 0) {
            return true;
        }
        if (BlockRow.count("personId", person) >= MOST) {
            return false;
        }
        BlockRow row = new BlockRow();
        row.personId = person;
        row.sender = rule.text();
        // A mail server counts in seconds.
        row.since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        row.persist();
        return true;
    }

    @Transactional
    void delete(long person, BlockRule rule) {
        BlockRow.delete("personId = ?1 and sender = ?2", person, rule.text());
    }
}
