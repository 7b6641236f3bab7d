package org.turnstone.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.turnstone.database.DatabaseConfig;

/**
 * A secret of this server that outlives a restart: configured where several servers share it, else made once in the data
 * folder. It signs form tokens, hides addresses in the audit log and seals those of the second host
 * (ADR 29); by itself it does not open mail passwords.
 */
@ApplicationScoped
public class ServerSecret {

    private static final int SHORTEST = 32;

    private final byte[] secret;

    /** One for each purpose, of which there are a handful: every page needs three of them. */
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    ServerSecret(SecurityConfig config, DatabaseConfig database) {
        this.secret = config.security()
                .secret()
                .map(ServerSecret::longEnough)
                .orElseGet(() -> kept(database.dataDir().resolve("secret")));
    }

    /**
     * A keyed hash (HMAC-SHA256).
     *
     * @param purpose what it is for: one purpose's hashes say nothing about another's
     */
    public byte[] hash(String purpose, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.computeIfAbsent(purpose, this::key));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }

    private SecretKey key(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(("turnstone " + purpose).getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HKDF", e);
        }
    }

    private static byte[] longEnough(String configured) {
        if (configured.length() < SHORTEST) {
            throw new IllegalArgumentException("turnstone.security.secret is " + configured.length()
                    + " characters long; at least " + SHORTEST + " are needed");
        }
        return configured.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("turnstone.data-dir cannot be used: " + file.getParent(), e);
        }
    }

    private static void make(Path file) throws IOException {
        String text = Base64.getEncoder().encodeToString(Vault.newHalf()) + "\n";
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (FileAlreadyExistsException another) {
            // Another process of ours was faster: its secret is as good.
        }
    }
}
