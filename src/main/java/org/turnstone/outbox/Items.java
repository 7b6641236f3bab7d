package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.database.DatabaseClock;
import org.turnstone.mail.ByteSize;
import org.turnstone.security.RowKey;

/** Accepted messages, read. */
@ApplicationScoped
class Items {

    private static final String PAST =
            """
            where state = 'SENT' and written < ?1
              and id not in (select id from outbox_item where state not in ('SENT', 'WITHDRAWN'))
            """;

    private static final List<String> WORDS_AND_FILES = List.of(
            "delete from upload where submission in (select id from draft " + PAST + ")", "delete from draft " + PAST);

    private final EntityManager database;
    private final ItemSeal seal;
    private final DatabaseClock clock;

    Items(EntityManager database, ItemSeal seal, DatabaseClock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    Item open(OutboxRow row) {
        RowKey key = new RowKey(row.id, row.keyHalf);
        return new Item(
                key,
                row.personId,
                row.accountId,
                row.state,
                row.accepted,
                row.due,
                row.attempts,
                ByteSize.of(row.octets),
                row.trouble,
                seal.open(key, ItemDetails.class, row.details),
                row.report == null ? ItemReport.NOTHING : seal.open(key, ItemReport.class, row.report));
    }

    /** One of that person's; empty for another's, too. */
    @Transactional
    Optional<Item> find(UUID id, long person) {
        return OutboxRow.<OutboxRow>find("id = ?1 and personId = ?2", id, person)
                .firstResultOptional()
                .map(this::open);
    }

    /** Everything of that person's that is not over, what goes next first; receipts go by themselves, or not. */
    @Transactional
    List<Item> waiting(long person) {
        return OutboxRow.<OutboxRow>list(
                        "personId = ?1 and receipt = false and state not in ?2 order by due", person, ItemState.OVER)
                .stream()
                .map(this::open)
                .toList();
    }

    /** How much that is. */
    @Transactional
    long count(long person) {
        return OutboxRow.count("personId = ?1 and receipt = false and state not in ?2", person, ItemState.OVER);
    }

    /** Forgets what has been over for so long. */
    @Transactional
    void forget(Duration since) {
        OutboxRow.delete(
                "state in ?1 and due < ?2 and accepted < ?2",
                ItemState.OVER,
                clock.now().minus(since));
    }

    /** Words and uploaded files of a message are kept until nobody can take it back any more. */
    @Transactional
    void forgetWords(Duration since) {
        Instant past = clock.now().minus(since);
        WORDS_AND_FILES.forEach(delete ->
                database.createNativeQuery(delete).setParameter(1, past).executeUpdate());
    }

    @Transactional
    Optional<ItemState> state(UUID id) {
        return Optional.ofNullable(OutboxRow.<OutboxRow>findById(id)).map(row -> Objects.requireNonNull(row.state));
    }
}
