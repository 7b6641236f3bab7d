package org.turnstone.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.security.Vault;

/**
 * What the browser holds: an identifier, of which the database knows only the hash, and half of the key to the password,
 * of which it knows nothing. Both are random; neither is ever logged or stored.
 */
final class SessionToken {

    private final byte[] identifier;
    private final byte[] keyHalf;

    private SessionToken(byte[] identifier, byte[] keyHalf) {
        this.identifier = identifier;
        this.keyHalf = keyHalf;
    }

    static SessionToken fresh() {
        return new SessionToken(Vault.newHalf(), Vault.newHalf());
    }

    /** The token of a cookie; empty where it cannot be one. */
    static Optional<SessionToken> parse(@Nullable String cookie) {
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cookie);
            return bytes.length != 2 * Vault.HALF
                    ? Optional.empty()
                    : Optional.of(new SessionToken(
                            Arrays.copyOf(bytes, Vault.HALF), Arrays.copyOfRange(bytes, Vault.HALF, bytes.length)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** As the cookie carries it. */
    String cookie() {
        byte[] bytes = Arrays.copyOf(identifier, 2 * Vault.HALF);
        System.arraycopy(keyHalf, 0, bytes, Vault.HALF, Vault.HALF);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 of the identifier: what the database and everything else here knows the session by. */
    byte[] idHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(identifier);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@link #idHash} in hexadecimal digits. */
    String id() {
        return HexFormat.of().formatHex(idHash());
    }

    byte[] keyHalf() {
        return keyHalf.clone();
    }
}
