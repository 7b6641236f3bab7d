package org.turnstone.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals a secret so that two halves of a key are needed to open it: one that only a browser holds, in its cookie, and one
 * that lies beside the sealed box in the database. Neither a copy of the database nor a captured cookie alone opens it.
 *
 * <p>A box is {@code version(1) ‖ nonce(12) ‖ AES-256-GCM ciphertext and tag}; the key is HKDF-SHA256 (RFC 5869) of both
 * halves; the context (the session's id hash) is authenticated with it, so that a box moved to another row stays shut. The
 * version byte names the scheme, so that another may follow while old boxes still open.
 */
public final class Vault {

    /** Bytes in each half of a key. */
    public static final int HALF = 32;

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] INFO = "turnstone vault 1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Vault() {}

    /** A new random half of a key. */
    public static byte[] newHalf() {
        return random(HALF);
    }

    /** The secret in a box that opens only with both halves and in the same context. */
    public static byte[] seal(byte[] cookieHalf, byte[] rowHalf, byte[] context, byte[] secret) {
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(cookieHalf, rowHalf), nonce, context)
                    .doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM and HKDF", e);
        }
    }

    /**
     * What the box holds.
     *
     * @throws VaultClosed where a half, the context or the box is another than it was sealed with
     */
    public static byte[] open(byte[] cookieHalf, byte[] rowHalf, byte[] context, byte[] box) throws VaultClosed {
        if (box.length <= 1 + NONCE || box[0] != VERSION) {
            throw new VaultClosed(null);
        }
        try {
            byte[] nonce = Arrays.copyOfRange(box, 1, 1 + NONCE);
            return cipher(Cipher.DECRYPT_MODE, key(cookieHalf, rowHalf), nonce, context)
                    .doFinal(box, 1 + NONCE, box.length - 1 - NONCE);
        } catch (GeneralSecurityException refused) {
            throw new VaultClosed(refused);
        }
    }

    private static SecretKey key(byte[] cookieHalf, byte[] rowHalf) throws GeneralSecurityException {
        if (cookieHalf.length != HALF || rowHalf.length != HALF) {
            throw new GeneralSecurityException("a half of the key has the wrong length");
        }
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(cookieHalf)
                                .addIKM(rowHalf)
                                .thenExpand(INFO, 32));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
