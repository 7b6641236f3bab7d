package org.turnstone.answered;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.turnstone.mime.Headers;
import org.turnstone.mime.MessageIds;
import org.turnstone.security.ServerSecret;

/**
 * Remembers whose wish for a receipt was answered, by a receipt or by none. {@code $MDNSent} says so to every program, but
 * not every server keeps it; and the outbox forgets what it sent.
 */
@ApplicationScoped
public class Answered {

    private final EntityManager database;
    private final ServerSecret secret;

    Answered(EntityManager database, ServerSecret secret) {
        this.database = database;
        this.secret = secret;
    }

    /**
     * Whether it was.
     *
     * @param header of the message
     */
    @Transactional
    public boolean has(long account, Headers header) {
        return !database.createNativeQuery("select account_id from answered where message = ?1", Long.class)
                .setParameter(1, key(account, header))
                .getResultList()
                .isEmpty();
    }

    /** For as long as the account is known; a second time changes nothing. */
    @Transactional
    public void remember(long account, Headers header) {
        database.createNativeQuery("insert into answered (message, account_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, key(account, header))
                .setParameter(2, account)
                .executeUpdate();
    }

    /** Nobody learns from it which message that is. One that has no name is known by its header. */
    private String key(long account, Headers header) {
        String name = MessageIds.parse(header.first("Message-ID").orElse("")).stream()
                .findFirst()
                .orElseGet(() -> header.all().stream()
                        .map(field -> field.name() + ": " + field.value())
                        .collect(Collectors.joining("\n")));
        byte[] which = (account + " " + name).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(secret.hash("answered", which));
    }
}
