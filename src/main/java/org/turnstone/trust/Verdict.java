package org.turnstone.trust;

import java.util.Comparator;
import java.util.List;

/** What all evidence comes to. "Nothing known" is the ordinary case, and no reproach. */
public sealed interface Verdict {

    /** In the order it is told: what is against the message first. */
    List<Evidence> evidence();

    /** The sender's domain vouches for the message, and nothing speaks against it. */
    record Verified(Evidence reason, List<Evidence> evidence) implements Verdict {
        public Verified {
            evidence = List.copyOf(evidence);
        }
    }

    /** Nothing speaks for it that counts, and nothing against it. */
    record NothingKnown(List<Evidence> evidence) implements Verdict {
        public NothingKnown {
            evidence = List.copyOf(evidence);
        }

        /** Whether anybody's checks are believed at all. */
        boolean asked() {
            return evidence.stream().noneMatch(one -> one.kind() == Evidence.Kind.NOT_ASKED);
        }
    }

    /** There is a reason to look twice. */
    record Careful(Evidence reason, List<Evidence> evidence) implements Verdict {
        public Careful {
            evidence = List.copyOf(evidence);
        }
    }

    /** It does what hardly any honest message does, or several things that are each a reason to look twice. */
    record Dangerous(Evidence reason, List<Evidence> evidence) implements Verdict {
        public Dangerous {
            evidence = List.copyOf(evidence);
        }
    }

    /** What the evidence comes to. One kind of reason counts once, however often it is found. */
    static Verdict of(List<Evidence> found) {
        List<Evidence> evidence = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Evidence::kind))
                .toList();
        List<Evidence> against = evidence.stream()
                .filter(one -> one.weight().compareTo(Evidence.Weight.NOTE) > 0)
                .toList();
        if (!against.isEmpty()) {
            Evidence reason = against.getFirst();
            boolean several = against.stream().map(Evidence::kind).distinct().count() > 1;
            return several || reason.weight() == Evidence.Weight.DANGEROUS
                    ? new Dangerous(reason, evidence)
                    : new Careful(reason, evidence);
        }
        return evidence.stream()
                .filter(one -> one.weight() == Evidence.Weight.VOUCHES)
                .findFirst()
                .<Verdict>map(reason -> new Verified(reason, evidence))
                .orElseGet(() -> new NothingKnown(evidence));
    }
}
