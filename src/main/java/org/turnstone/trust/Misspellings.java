package org.turnstone.trust;

import com.google.common.net.InternetDomainName;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;

/** Domains that somebody writes to and hardly means: one slip of the finger away from another, or made to look like it. */
public final class Misspellings {

    /** Where most private mail lies. Held against what is typed, never against what arrives. */
    private static final Set<String> PROVIDERS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.de",
            "outlook.fr",
            "outlook.es",
            "hotmail.com",
            "hotmail.de",
            "hotmail.fr",
            "hotmail.es",
            "hotmail.co.uk",
            "yahoo.com",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.es",
            "yahoo.co.uk",
            "icloud.com",
            "protonmail.com",
            "fastmail.com",
            "t-online.de",
            "freenet.de",
            "posteo.de",
            "mailbox.org",
            "laposte.net",
            "orange.fr",
            "wanadoo.fr",
            "telefonica.net");

    /** Near one of those, and right. */
    private static final Set<String> NEIGHBOURS = Set.of("mail.com", "email.com", "ymail.com");

    private static final Set<String> OWN_ENDINGS = Set.of(
            "example",
            "test",
            "invalid",
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "onion",
            "arpa");

    /** "live" and "line" are both words. */
    private static final int LONG_ENOUGH = 5;

    private static final String COMMON_ENDING = "com";

    private Misspellings() {}

    /**
     * The domain that is probably meant, as people read it.
     *
     * @param recipient who is written to
     * @param often domains that the writer often writes to, their own among them
     * @return empty where nothing is odd
     */
    public static Optional<String> meant(EmailAddress recipient, Collection<String> often) {
        String domain = ascii(recipient);
        Organisation own = Organisation.of(domain);
        Set<Organisation> known = Stream.concat(PROVIDERS.stream(), often.stream())
                .map(Organisation::of)
                .collect(Collectors.toSet());
        if (!own.known() || known.contains(own) || NEIGHBOURS.contains(own.domain())) {
            return Optional.empty();
        }
        KnownDomains domains = KnownDomains.of(known);
        return domains.takenFor(domain, own)
                .or(() -> domains.near(own))
                .map(Organisation::domain)
                .or(() -> provider(own.domain()))
                .map(other -> shown(ofPart(domain, own) + other));
    }

    /** What stands before the organisation's name: {@code mail.} of {@code mail.example.org}. */
    private static String ofPart(String domain, Organisation own) {
        return domain.endsWith("." + own.domain())
                ? domain.substring(0, domain.length() - own.domain().length())
                : "";
    }

    private static Optional<String> provider(String domain) {
        int dot = domain.indexOf('.');
        if (dot < LONG_ENOUGH - 1) {
            return Optional.empty();
        }
        String name = domain.substring(0, dot);
        String ending = domain.substring(dot + 1);
        return PROVIDERS.stream()
                .filter(provider -> provider.indexOf('.') >= LONG_ENOUGH)
                .filter(provider -> isSlip(name, ending, provider))
                .sorted()
                .findFirst();
    }

    private static boolean isSlip(String name, String ending, String provider) {
        int dot = provider.indexOf('.');
        String other = provider.substring(0, dot);
        String otherEnding = provider.substring(dot + 1);
        return ending.equals(otherEnding)
                ? Typo.separates(name, other)
                : name.equals(other) && otherEnding.equals(COMMON_ENDING) && Typo.separates(ending, COMMON_ENDING);
    }

    /**
     * Whether the end of a domain is one that somebody could have a name under: {@code .con} is none.
     *
     * @param often as in {@link #meant}
     */
    public static boolean hasKnownEnding(EmailAddress recipient, Collection<String> often) {
        String domain = ascii(recipient);
        String ending = domain.substring(domain.lastIndexOf('.') + 1);
        return !InternetDomainName.isValid(domain)
                || OWN_ENDINGS.contains(ending)
                || often.stream().anyMatch(known -> known.endsWith("." + ending) || known.equals(ending))
                || InternetDomainName.from(domain).hasPublicSuffix();
    }

    private static String shown(String domain) {
        return Addresses.shown(EmailAddress.of("@" + domain)).substring(1);
    }

    private static String ascii(EmailAddress address) {
        return EmailAddress.of(Addresses.wire(address)).domain().toLowerCase(Locale.ROOT);
    }
}
