package org.turnstone.trust;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Lookalikes;
import org.turnstone.trust.Evidence.Kind;

/** Domains made to be taken for others, held against those the reader has to do with and against no list of the famous. */
final class DomainSigns {

    /** In shorter names one letter more or less is another word. */
    private static final int LONG_ENOUGH = 7;

    private DomainSigns() {}

    static List<Evidence> of(Examined message, EmailAddress author) {
        List<Evidence> found = new ArrayList<>();
        String domain = author.domain();
        if (Lookalikes.mixesScripts(domain)) {
            found.add(Evidence.of(Kind.MIXED_SCRIPTS, domain));
        }
        Organisation own = Organisation.of(domain);
        if (!own.known() || message.knows(own)) {
            return found;
        }
        Set<Organisation> known = new LinkedHashSet<>(message.known().organisations());
        known.add(Organisation.of(message.self()));
        known.stream()
                .filter(Organisation::known)
                .filter(other -> Lookalikes.looksLike(own.domain(), other.domain()) || bears(domain, own, other))
                .findFirst()
                .ifPresentOrElse(
                        other -> found.add(new Evidence(Kind.LOOKALIKE_DOMAIN, domain, other.domain())),
                        () -> known.stream()
                                .filter(other -> !message.heard().orElse(false) && nearly(own, other))
                                .findFirst()
                                .ifPresent(other ->
                                        found.add(new Evidence(Kind.NEARLY_KNOWN_DOMAIN, domain, other.domain()))));
        return found;
    }

    /** {@code bank.example.evil.test}: a known domain in front of the one it really is. */
    private static boolean bears(String domain, Organisation own, Organisation other) {
        String before =
                domain.substring(0, Math.max(0, domain.length() - own.domain().length()));
        return ("." + before).contains("." + other.domain() + ".");
    }

    /** Whether the names differ by one letter, or by two that changed places, and end alike. */
    private static boolean nearly(Organisation one, Organisation other) {
        int dot = one.domain().indexOf('.');
        int otherDot = other.domain().indexOf('.');
        return dot >= LONG_ENOUGH
                && otherDot >= LONG_ENOUGH
                && one.domain().substring(dot).equals(other.domain().substring(otherDot))
                && Typo.separates(one.domain().substring(0, dot), other.domain().substring(0, otherDot));
    }
}
