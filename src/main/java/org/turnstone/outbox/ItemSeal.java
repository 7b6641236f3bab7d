package org.turnstone.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.turnstone.security.ServerSecret;
import org.turnstone.security.Vault;
import org.turnstone.security.VaultClosed;

/**
 * Seals what the outbox keeps: one half of the key is derived from the server's secret, the other lies in the item's row,
 * so that neither a copy of the database nor the secret alone opens it (ADR 32). What it is and whose is bound in.
 */
@ApplicationScoped
class ItemSeal {

    private final ServerSecret secret;
    private final ObjectMapper json;

    ItemSeal(ServerSecret secret, ObjectMapper json) {
        this.secret = secret;
        this.json = json;
    }

    byte[] seal(ItemKey key, String what, byte[] plain) {
        return Vault.seal(serverHalf(key), key.half(), context(key, what), plain);
    }

    /** @throws IllegalStateException where the server's secret is another than it was sealed with */
    byte[] open(ItemKey key, String what, byte[] box) {
        try {
            return Vault.open(serverHalf(key), key.half(), context(key, what), box);
        } catch (VaultClosed closed) {
            throw new IllegalStateException("what the outbox keeps was sealed with another secret", closed);
        }
    }

    byte[] seal(ItemKey key, Object value) {
        try {
            return seal(key, value.getClass().getSimpleName(), json.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    <T> T open(ItemKey key, Class<T> type, byte[] box) {
        try {
            return json.readValue(open(key, type.getSimpleName(), box), type);
        } catch (IOException written) {
            throw new IllegalStateException("what the outbox keeps was written by another version", written);
        }
    }

    private byte[] serverHalf(ItemKey key) {
        return secret.hash("outbox", key.item().toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] context(ItemKey key, String what) {
        return (key.item() + " " + what).getBytes(StandardCharsets.US_ASCII);
    }
}
