package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.turnstone.net.Credentials;
import org.turnstone.security.RowKey;

/**
 * What waiting messages sign in with: sealed in their rows, or in this server's memory alone, as the operator has it. It
 * is gone when the message is.
 */
@ApplicationScoped
class ItemCredentials {

    private final OutboxConfig config;
    private final ItemSeal seal;
    private final Map<Long, Credentials> remembered = new ConcurrentHashMap<>();

    ItemCredentials(OutboxConfig config, ItemSeal seal) {
        this.config = config;
        this.seal = seal;
    }

    /** What lies in the item's row from now on; {@code null} where nothing may. */
    byte @Nullable [] keep(RowKey key, long account, Credentials credentials) {
        if (config.credentials() == OutboxConfig.KeepCredentials.NEVER) {
            remembered.put(account, credentials);
            return null;
        }
        return switch (credentials) {
            case Credentials.Password password -> seal.seal(key, password);
        };
    }

    /** Those of one item; empty where its writer has to come first. */
    @Transactional
    Optional<Credentials> of(Item item) {
        OutboxRow row = OutboxRow.findById(item.id());
        byte[] sealed = row == null ? null : row.credentials;
        return sealed == null
                ? Optional.ofNullable(remembered.get(item.account()))
                : Optional.of(seal.open(item.key(), Credentials.Password.class, sealed));
    }

    /** Accounts whose credentials this server remembers beside those that lie in rows. */
    Set<Long> remembered() {
        return Set.copyOf(remembered.keySet());
    }

    /** The mail server refused them. */
    void forget(long account) {
        remembered.remove(account);
    }

    /** Forgets those of accounts of which nothing waits any more. */
    @Transactional
    void tidy() {
        remembered
                .keySet()
                .removeIf(
                        account -> OutboxRow.count("accountId = ?1 and state in ?2", account, ItemState.AT_WORK) == 0);
    }
}
