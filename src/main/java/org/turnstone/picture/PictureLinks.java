package org.turnstone.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.content.ContentAddresses;
import org.turnstone.security.ServerSecret;

/**
 * Addresses of ours for pictures of other servers. Each is sealed for one person, one picture and some days, so that
 * nobody can make this server fetch what no message of theirs named (R03).
 */
@ApplicationScoped
public class PictureLinks {

    static final String PATH = "/pictures";

    private static final int LONGEST = 8_000;

    /** The same address for a day at least, so that a browser keeps what it has; a page left open goes on working. */
    private static final int DAYS = 2;

    private final ServerSecret secret;
    private final Clock clock;
    private final ContentAddresses addresses;

    PictureLinks(ServerSecret secret, Clock clock, ContentAddresses addresses) {
        this.secret = secret;
        this.clock = clock;
        this.addresses = addresses;
    }

    /** Our address for a picture in a message's document; {@code null} where its own is too long to be one. */
    public @Nullable String link(long person, URI picture) {
        String address = picture.toASCIIString();
        if (address.length() > LONGEST) {
            return null;
        }
        long until = today() + DAYS;
        return addresses.of(PATH + "/" + until + "/" + encoded(seal(person, until, address)) + "/"
                + encoded(address.getBytes(UTF_8)));
    }

    /** The picture that an address of ours stands for; empty where it was altered, is another's, or is too old. */
    Optional<URI> picture(long person, long until, String seal, String encoded) {
        try {
            String address = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
            byte[] expected = seal(person, until, address);
            boolean sealed =
                    MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(seal));
            return sealed && until >= today() ? Optional.of(URI.create(address)) : Optional.empty();
        } catch (IllegalArgumentException altered) {
            return Optional.empty();
        }
    }

    private byte[] seal(long person, long until, String address) {
        return secret.hash("picture", (person + " " + until + " " + address).getBytes(UTF_8));
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
