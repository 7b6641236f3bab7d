package org.turnstone.trust;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.mime.Lookalikes;

/**
 * Organisations that somebody has to do with, laid out so that any other is held against all of them at once: thousands
 * of them cost a message no more than ten.
 */
public final class KnownDomains {

    /** Of nobody. */
    static final KnownDomains NONE = of(Set.of());

    /** In shorter names one letter more or less is another word. */
    private static final int LONG_ENOUGH = 7;

    private final Set<Organisation> organisations;
    private final Map<String, Organisation> bySkeleton = new HashMap<>();

    /** Those with a long name, by what follows it. */
    private final Map<String, List<Organisation>> byEnding;

    private final int mostLabels;

    private KnownDomains(Set<Organisation> organisations) {
        this.organisations = organisations;
        organisations.forEach(one -> bySkeleton.putIfAbsent(Lookalikes.skeleton(one.domain()), one));
        this.byEnding = organisations.stream()
                .filter(KnownDomains::isLong)
                .collect(Collectors.groupingBy(one -> one.domain().substring(dot(one))));
        this.mostLabels = organisations.stream()
                .mapToInt(one -> one.domain().split("\\.", -1).length)
                .max()
                .orElse(0);
    }

    /** Those of them that are known by a name. */
    static KnownDomains of(Collection<Organisation> organisations) {
        Set<Organisation> named = new HashSet<>(organisations);
        named.removeIf(one -> !one.known());
        return new KnownDomains(Set.copyOf(named));
    }

    boolean include(Organisation organisation) {
        return organisations.contains(organisation);
    }

    /**
     * Whom a stranger is easily taken for.
     *
     * @param domain the stranger's, whole
     * @param own the organisation behind it
     */
    Optional<Organisation> takenFor(String domain, Organisation own) {
        Organisation alike = bySkeleton.get(Lookalikes.skeleton(own.domain()));
        return alike != null && Lookalikes.looksLike(own.domain(), alike.domain())
                ? Optional.of(alike)
                : bornBy(domain, own);
    }

    /** {@code bank.example.evil.test}: a known domain in front of the one it really is. */
    private Optional<Organisation> bornBy(String domain, Organisation own) {
        String before =
                domain.substring(0, Math.max(0, domain.length() - own.domain().length()));
        String[] labels = before.split("\\.", -1);
        for (int from = 0; from < labels.length; from++) {
            StringBuilder name = new StringBuilder();
            for (int i = from; i < Math.min(labels.length, from + mostLabels); i++) {
                name.append(i == from ? "" : ".").append(labels[i]);
                Organisation other = new Organisation(name.toString());
                if (organisations.contains(other)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    /** Whose name differs by one letter, or by two that changed places, and ends alike. */
    Optional<Organisation> near(Organisation own) {
        if (!isLong(own)) {
            return Optional.empty();
        }
        String name = own.domain().substring(0, dot(own));
        return byEnding.getOrDefault(own.domain().substring(dot(own)), List.of()).stream()
                .filter(other -> Typo.separates(name, other.domain().substring(0, dot(other))))
                .findFirst();
    }

    private static boolean isLong(Organisation organisation) {
        return dot(organisation) >= LONG_ENOUGH;
    }

    private static int dot(Organisation organisation) {
        return organisation.domain().indexOf('.');
    }
}
