package org.turnstone.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.turnstone.security.RowKey;
import org.turnstone.security.RowSeal;
import org.turnstone.security.ServerSecret;

/** Seals what is remembered of sent messages. */
@Singleton
class DeliverySeal extends RowSeal {

    private final ServerSecret secret;

    DeliverySeal(ServerSecret secret, ObjectMapper json) {
        super(secret, json, "delivery");
        this.secret = secret;
    }

    void seal(DeliveryRow row, Delivery delivery) {
        row.sealed = seal(key(row), delivery);
    }

    /** @throws IllegalStateException where the server's secret is another than it was sealed with */
    Delivery open(DeliveryRow row) {
        return open(key(row), Delivery.class, row.sealed);
    }

    /** What a message is found by: nobody learns from it whom it came from. */
    String hash(String messageId) {
        return HexFormat.of()
                .formatHex(secret.hash("delivery message", messageId.strip().getBytes(StandardCharsets.UTF_8)));
    }

    private static RowKey key(DeliveryRow row) {
        return new RowKey(row.id, row.keyHalf);
    }
}
