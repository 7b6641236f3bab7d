package org.turnstone.trust;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/**
 * Whom a person writes to. Only that makes somebody known: a stranger who writes first, and often, stays one.
 *
 * @param addresses in lower case
 * @param names what those people are called, in the form of {@link #key}, each with an address of theirs
 * @param domains where those people are
 */
public record Correspondents(Set<String> addresses, Map<String, EmailAddress> names, KnownDomains domains) {

    /** Nobody is known, or not yet. */
    public static final Correspondents NONE = new Correspondents(Set.of(), Map.of(), KnownDomains.NONE);

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "Ann" is the name of many; a first name and another one are a person's. */
    private static final int FEWEST_WORDS = 2;

    public Correspondents {
        addresses = Set.copyOf(addresses);
        names = Map.copyOf(names);
    }

    /** Those who were written to, the most recent first. */
    public static Correspondents of(Collection<EmailAddress> written) {
        Set<String> addresses = new LinkedHashSet<>();
        Map<String, EmailAddress> names = new HashMap<>();
        Set<Organisation> organisations = new HashSet<>();
        for (EmailAddress address : written) {
            addresses.add(address.email().toLowerCase(Locale.ROOT));
            Organisation organisation = Organisation.of(address);
            if (organisation.known()) {
                organisations.add(organisation);
            }
            key(address.name()).ifPresent(key -> names.putIfAbsent(key, address));
        }
        return new Correspondents(addresses, names, KnownDomains.of(organisations));
    }

    public boolean include(EmailAddress address) {
        return addresses.contains(address.email().toLowerCase(Locale.ROOT));
    }

    /** Who is known by the name that this address bears. */
    public Optional<EmailAddress> namesake(EmailAddress address) {
        return key(address.name()).map(names::get);
    }

    /** A name as it is compared: without case, marks and order, so that {@code Weber, Jonas} is {@code Jonas Weber}. */
    private static Optional<String> key(@Nullable String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var words = NO_LETTERS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        return words.size() < FEWEST_WORDS || plain.indexOf('@') >= 0
                ? Optional.empty()
                : Optional.of(String.join(" ", words));
    }
}
