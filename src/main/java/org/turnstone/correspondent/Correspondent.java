package org.turnstone.correspondent;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;

/**
 * Somebody a person writes to.
 *
 * @param address in the form of {@link #key}
 * @param name as it was written last; {@code null} where it never was
 * @param times how many messages went to them
 * @param lastWritten when the last one did
 * @param standing see {@link Standing}
 */
public record Correspondent(String address, @Nullable String name, int times, Instant lastWritten, double standing) {

    /** In characters; RFC 5321 section 4.5.3.1 allows no address to be longer. */
    static final int LONGEST_ADDRESS = 320;

    static final int LONGEST_NAME = 200;

    /** Of one message. */
    static Correspondent of(EmailAddress address, Instant at, double weight) {
        String name = address.name();
        boolean says = name != null && name.length() <= LONGEST_NAME && name.indexOf('@') < 0;
        return new Correspondent(key(address), says ? name : null, 1, at, Standing.of(at, weight));
    }

    /** The one form of an address that is stored and compared: lower case, the domain as A-labels. */
    static String key(EmailAddress address) {
        return Addresses.wire(address).toLowerCase(Locale.ROOT);
    }

    /** As people read it: what is stored is what goes on the wire. */
    public EmailAddress shown() {
        return new EmailAddress(name, Addresses.shown(EmailAddress.of(address)));
    }

    /** The same person, with what is known from elsewhere. */
    Correspondent and(Correspondent other) {
        Correspondent later = other.lastWritten.isBefore(lastWritten) ? this : other;
        Correspondent earlier = later.equals(other) ? this : other;
        return new Correspondent(
                address,
                later.name == null ? earlier.name : later.name,
                times + other.times,
                later.lastWritten,
                Standing.joined(standing, other.standing));
    }
}
