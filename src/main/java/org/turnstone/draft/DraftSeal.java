package org.turnstone.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.turnstone.security.ServerSecret;
import org.turnstone.security.Vault;
import org.turnstone.security.VaultClosed;

/**
 * Seals what the journal keeps: one half of the key is derived from the server's secret, the other lies in the draft's
 * row, so that a copy of the database alone opens nothing. What it is and whose is bound in.
 */
@ApplicationScoped
class DraftSeal {

    private final ServerSecret secret;

    DraftSeal(ServerSecret secret) {
        this.secret = secret;
    }

    byte[] seal(DraftRow row, String what, String text) {
        return Vault.seal(
                serverHalf(row.id), row.keyHalf, context(row.id, what), text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException where the server's secret is another than it was sealed with */
    String open(DraftRow row, String what, byte[] box) {
        try {
            byte[] text = Vault.open(serverHalf(row.id), row.keyHalf, context(row.id, what), box);
            return new String(text, StandardCharsets.UTF_8);
        } catch (VaultClosed closed) {
            throw new IllegalStateException("what the journal keeps was sealed with another secret", closed);
        }
    }

    private byte[] serverHalf(UUID draft) {
        return secret.hash("draft", draft.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] context(UUID draft, String what) {
        return (draft + " " + what).getBytes(StandardCharsets.US_ASCII);
    }
}
