package org.turnstone.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.turnstone.security.ServerSecret;
import org.turnstone.security.Vault;
import org.turnstone.security.VaultClosed;

/** Seals what is remembered of sent messages, as the outbox does what waits: half of the key in the row, half derived (ADR 32). */
@ApplicationScoped
class DeliverySeal {

    private static final String PURPOSE = "delivery";

    private final ServerSecret secret;
    private final ObjectMapper json;

    DeliverySeal(ServerSecret secret, ObjectMapper json) {
        this.secret = secret;
        this.json = json;
    }

    void seal(DeliveryRow row, Delivery delivery) {
        try {
            row.sealed = Vault.seal(serverHalf(row.id), row.keyHalf, context(row.id), json.writeValueAsBytes(delivery));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException where the server's secret is another than it was sealed with */
    Delivery open(DeliveryRow row) {
        try {
            return json.readValue(
                    Vault.open(serverHalf(row.id), row.keyHalf, context(row.id), row.sealed), Delivery.class);
        } catch (VaultClosed closed) {
            throw new IllegalStateException("a delivery was sealed with another secret", closed);
        } catch (IOException written) {
            throw new IllegalStateException("a delivery was written by another version", written);
        }
    }

    /** What a message is found by: nobody learns from it whom it came from. */
    String hash(String messageId) {
        return HexFormat.of()
                .formatHex(secret.hash("delivery message", messageId.strip().getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] serverHalf(UUID id) {
        return secret.hash(PURPOSE, id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] context(UUID id) {
        return (id + " " + PURPOSE).getBytes(StandardCharsets.US_ASCII);
    }
}
