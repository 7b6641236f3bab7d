package org.turnstone.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Seals what rows keep: one half of the key is derived from the server's secret, the other lies in the row, so that
 * neither a copy of the database nor the secret alone opens it (ADR 32). What it is and whose is bound in.
 */
public abstract class RowSeal {

    private final ServerSecret secret;
    private final ObjectMapper json;
    private final String purpose;

    /** @param purpose what kind of row it is: one kind's boxes stay shut in another */
    protected RowSeal(ServerSecret secret, ObjectMapper json, String purpose) {
        this.secret = secret;
        this.json = json;
        this.purpose = purpose;
    }

    public byte[] seal(RowKey key, String what, byte[] plain) {
        return Vault.seal(serverHalf(key), key.half(), context(key, what), plain);
    }

    /**
     * What a box holds.
     *
     * @throws IllegalStateException where the server's secret is another than it was sealed with
     */
    public byte[] open(RowKey key, String what, byte[] box) {
        try {
            return Vault.open(serverHalf(key), key.half(), context(key, what), box);
        } catch (VaultClosed closed) {
            throw new IllegalStateException("what a row keeps was sealed with another secret", closed);
        }
    }

    public byte[] seal(RowKey key, Object value) {
        try {
            return seal(key, value.getClass().getSimpleName(), json.writeValueAsBytes(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public <T> T open(RowKey key, Class<T> type, byte[] box) {
        try {
            return json.readValue(open(key, type.getSimpleName(), box), type);
        } catch (IOException written) {
            throw new IllegalStateException("what a row keeps was written by another version", written);
        }
    }

    private byte[] serverHalf(RowKey key) {
        return secret.hash(purpose, key.row().toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] context(RowKey key, String what) {
        return (key.row() + " " + what).getBytes(StandardCharsets.US_ASCII);
    }
}
