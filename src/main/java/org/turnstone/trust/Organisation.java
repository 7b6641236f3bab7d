package org.turnstone.trust;

import com.google.common.net.InternetDomainName;
import java.util.List;
import java.util.Locale;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;

/**
 * Who is behind a domain: the name that somebody registered. {@code mail.shop.co.uk} and {@code shop.co.uk} are one
 * organisation, {@code ann.github.io} and {@code ben.github.io} are two (the Public Suffix List, as Guava carries it).
 */
public record Organisation(String domain) {

    private static final Organisation NONE = new Organisation("");

    /** That of a domain; empty for what is no domain name. */
    public static Organisation of(String domain) {
        String ascii = ascii(domain);
        if (!InternetDomainName.isValid(ascii)) {
            return NONE;
        }
        InternetDomainName name = InternetDomainName.from(ascii);
        if (name.isUnderPublicSuffix()) {
            return new Organisation(name.topPrivateDomain().toString());
        }
        // A name of an inner network, or one below a suffix that the list does not know: its last two labels.
        List<String> labels = name.parts();
        return new Organisation(String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size())));
    }

    public static Organisation of(EmailAddress address) {
        return of(address.domain());
    }

    public boolean known() {
        return !domain.isEmpty();
    }

    /** Whether both are known and one. */
    public boolean same(Organisation other) {
        return known() && equals(other);
    }

    private static String ascii(String domain) {
        String wire = Addresses.wire(EmailAddress.of("x@" + domain.toLowerCase(Locale.ROOT)));
        return wire.substring(wire.lastIndexOf('@') + 1);
    }
}
