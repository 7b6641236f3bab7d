package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A boundary that follows from the message's identifier, so that writing twice gives the same bytes. Its {@code =_}
 * occurs neither in quoted-printable nor in base64; that it occurs in plain text is as likely as guessing the identifier
 * before it was made.
 */
final class Boundary {

    private Boundary() {}

    static String of(String messageId, String purpose) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((purpose + messageId).getBytes(StandardCharsets.UTF_8));
            return "=_" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
