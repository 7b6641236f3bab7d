package org.turnstone.snooze;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MessageSummary;
import org.turnstone.security.ServerSecret;

/** What the database knows a message by: a keyed hash of its Message-ID, from which nobody learns whom it came from. */
@ApplicationScoped
class MessageHash {

    private final ServerSecret secret;

    MessageHash(ServerSecret secret) {
        this.secret = secret;
    }

    /** {@code null} for a message that has no Message-ID. */
    @Nullable
    String of(MessageSummary message) {
        String id = message.envelope().messageId();
        return id == null || id.isBlank()
                ? null
                : HexFormat.of().formatHex(secret.hash("snooze", id.strip().getBytes(StandardCharsets.UTF_8)));
    }
}
