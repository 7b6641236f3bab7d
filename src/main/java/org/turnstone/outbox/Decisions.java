package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.DatabaseClock;
import org.turnstone.database.LockedRows;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Credentials;
import org.turnstone.security.RowKey;

/** What a person decides about their messages: each says whether it could still be done. */
@ApplicationScoped
class Decisions {

    private static final Set<ItemState> SENDABLE = EnumSet.of(
            ItemState.HELD,
            ItemState.SCHEDULED,
            ItemState.RETRYING,
            ItemState.WAITING,
            ItemState.FAILED,
            ItemState.UNKNOWN,
            ItemState.STOPPED);

    private final Items items;
    private final ItemSeal seal;
    private final ItemCredentials credentials;
    private final DatabaseClock clock;
    private final LockedRows rows;

    Decisions(Items items, ItemSeal seal, ItemCredentials credentials, DatabaseClock clock, LockedRows rows) {
        this.items = items;
        this.seal = seal;
        this.credentials = credentials;
        this.clock = clock;
        this.rows = rows;
    }

    /** Send it now: for the first time, or once more, under the same Message-ID (S06). */
    @Transactional
    boolean sendNow(UUID id, long person, Credentials own) {
        OutboxRow row = free(id, person, SENDABLE);
        return row != null && atWork(row, ItemState.RETRYING, own);
    }

    /** Send it to those alone whom the server took. */
    @Transactional
    boolean sendToTheOthers(UUID id, long person, Credentials own) {
        OutboxRow row = free(id, person, EnumSet.of(ItemState.FAILED, ItemState.RETRYING));
        if (row == null) {
            return false;
        }
        Item item = items.open(row);
        List<EmailAddress> others = item.details().recipients().stream()
                .filter(recipient -> item.report().refused().stream()
                        .noneMatch(said -> said.email().equalsIgnoreCase(recipient.email())))
                .toList();
        if (others.isEmpty() || others.size() == item.details().recipients().size()) {
            return false;
        }
        row.details = seal.seal(item.key(), item.details().to(others));
        row.recipients = others.size();
        return atWork(row, ItemState.RETRYING, own);
    }

    /** Its writer knows that it went: only the copy is missing. */
    @Transactional
    boolean wentOut(UUID id, long person, Credentials own) {
        OutboxRow row = free(id, person, EnumSet.of(ItemState.UNKNOWN));
        return row != null && atWork(row, ItemState.COPYING, own);
    }

    /** Whatever waits for its writer to sign in goes on. */
    @Transactional
    boolean provide(long account, Credentials own) {
        List<OutboxRow> rows = OutboxRow.list(
                "accountId = ?1 and credentials is null and state in ?2",
                account,
                EnumSet.of(
                        ItemState.WAITING,
                        ItemState.COPYING,
                        ItemState.HELD,
                        ItemState.SCHEDULED,
                        ItemState.RETRYING,
                        ItemState.SENDING));
        Instant now = clock.now();
        for (OutboxRow row : rows) {
            row.credentials = credentials.keep(new RowKey(row.id, row.keyHalf), account, own);
            if (row.state == ItemState.WAITING) {
                row.state = ItemState.RETRYING;
                row.due = now;
            }
        }
        return !rows.isEmpty();
    }

    private boolean atWork(OutboxRow row, ItemState state, Credentials own) {
        row.state = state;
        row.due = clock.now();
        row.attempts = 0;
        row.credentials = credentials.keep(new RowKey(row.id, row.keyHalf), row.accountId, own);
        return true;
    }

    private @Nullable OutboxRow free(UUID id, long person, Set<ItemState> states) {
        Instant now = clock.now();
        return rows.find(OutboxRow.class, id)
                .filter(row -> row.personId == person && states.contains(row.state) && !row.isInWork(now))
                .orElse(null);
    }
}
