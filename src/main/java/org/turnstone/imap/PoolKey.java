package org.turnstone.imap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.turnstone.net.Credentials;

/**
 * Whose connections may be shared: the same account, the same server, and credentials that were proven with it. A
 * wrong password never rides on a connection that was opened with the right one.
 *
 * @param proof says whether credentials are the same and nothing else of them: keyed by this process alone
 */
record PoolKey(AccountKey account, ImapServer server, String proof) {

    private static final SecretKeySpec SECRET = secret();

    static PoolKey of(AccountKey account, ImapServer server, Credentials credentials) {
        String text =
                switch (credentials) {
                    case Credentials.Password password ->
                        password.username().length() + ":" + password.username() + password.password();
                };
        try {
            Mac mac = Mac.getInstance(SECRET.getAlgorithm());
            mac.init(SECRET);
            byte[] proof = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return new PoolKey(account, server, HexFormat.of().formatHex(proof));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private static SecretKeySpec secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public String toString() {
        return "PoolKey[account=" + account + "]";
    }
}
