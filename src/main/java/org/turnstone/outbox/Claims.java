package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.turnstone.database.DatabaseClock;

/**
 * Who works on what: of several threads and servers one takes an item, and keeps it as long as it gives signs of life
 * (F35). Whoever has lost their lease can change nothing any more.
 */
@ApplicationScoped
class Claims {

    /** A row that another server is just taking is passed over. What was handed over needs no credentials to be doubted. */
    private static final String NEXT =
            """
            select id from outbox_item
            where state in ('HELD', 'SCHEDULED', 'SENDING', 'HANDED', 'RETRYING', 'COPYING')
              and due <= current_timestamp
              and (leased_until is null or leased_until < current_timestamp)
              and (credentials is not null or state = 'HANDED' or account_id in (?1))
            order by due limit 1
            for update skip locked
            """;

    /** Of no account: an empty list is none in SQL. */
    private static final Collection<Long> NOBODY = List.of(-1L);

    private final EntityManager database;
    private final OutboxConfig config;
    private final DatabaseClock clock;
    private final Items items;

    Claims(EntityManager database, OutboxConfig config, DatabaseClock clock, Items items) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.items = items;
    }

    /**
     * Takes what has been due longest.
     *
     * @param able accounts whose credentials this server has by itself
     */
    @Transactional
    Optional<Claim> next(Set<Long> able) {
        List<?> found = database.createNativeQuery(NEXT, UUID.class)
                .setParameter(1, able.isEmpty() ? NOBODY : able)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst().map(this::take);
    }

    private Claim take(UUID id) {
        OutboxRow row = OutboxRow.findById(id);
        row.claimant = UUID.randomUUID();
        row.leasedUntil = clock.now().plus(config.lease());
        row.attempts++;
        if (row.state != ItemState.HANDED && row.state != ItemState.COPYING) {
            row.state = ItemState.SENDING;
        }
        return new Claim(row.claimant, items.open(row));
    }

    /** Whether the work may go on: it is still this claim's. */
    @Transactional
    boolean renew(Claim claim) {
        Instant now = clock.now();
        return OutboxRow.update(
                        "leasedUntil = ?1 where id = ?2 and claimant = ?3 and leasedUntil > ?4",
                        now.plus(config.lease()),
                        claim.item().id(),
                        claim.claimant(),
                        now)
                == 1;
    }

    /**
     * Writes down that the message is about to be handed over. From here on a server that stops leaves the outcome
     * unknown; one whose lease ran out meanwhile hears it here, and hands nothing over.
     */
    @Transactional
    boolean handOver(Claim claim) {
        Instant now = clock.now();
        return OutboxRow.update(
                        "state = ?1, leasedUntil = ?2 where id = ?3 and claimant = ?4 and leasedUntil > ?5 and state = ?6",
                        ItemState.HANDED,
                        now.plus(config.lease()),
                        claim.item().id(),
                        claim.claimant(),
                        now,
                        ItemState.SENDING)
                == 1;
    }
}
