package org.turnstone.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.turnstone.security.ServerSecret;

/**
 * By what a message is named to the servers that carry it (ENVID, RFC 3461 section 4.4). The name of the submission stands
 * in every Message-ID; the keyed hash behind it does not, so that whoever saw the message cannot make up a report of it.
 */
@ApplicationScoped
public class EnvelopeIds {

    private static final String PURPOSE = "envelope id";

    /** In octets: too many to be guessed, and few enough for a command. */
    private static final int PROOF = 16;

    private final ServerSecret secret;

    EnvelopeIds(ServerSecret secret) {
        this.secret = secret;
    }

    /**
     * The identifier of a letter.
     *
     * @param person whose it is: another one who sends under the same name learns nothing of it
     */
    public String of(long person, UUID submission) {
        return submission + "." + proof(person, submission);
    }

    /** The submission of that person an identifier is of; empty where it is none of theirs. */
    Optional<UUID> submission(long person, String envelopeId) {
        int dot = envelopeId.indexOf('.');
        if (dot != 36) {
            return Optional.empty();
        }
        try {
            UUID submission = UUID.fromString(envelopeId.substring(0, dot));
            return isSame(envelopeId, of(person, submission)) ? Optional.of(submission) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Without telling by its time how much of it was right. */
    private static boolean isSame(String given, String own) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), own.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(long person, UUID submission) {
        byte[] hash = secret.hash(PURPOSE, (person + " " + submission).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(hash, 0, PROOF);
    }
}
