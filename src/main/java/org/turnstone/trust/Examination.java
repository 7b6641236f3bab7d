package org.turnstone.trust;

import java.util.ArrayList;
import java.util.List;

/** Judges a message: the same message, known the same way, always the same. */
final class Examination {

    private Examination() {}

    static Verdict of(Examined message) {
        List<Evidence> evidence = new ArrayList<>(Authenticity.of(message));
        boolean own = evidence.stream().anyMatch(Examination::leavesTheName);
        evidence.addAll(SenderSigns.of(message));
        evidence.addAll(ContentSigns.of(message, own));
        return Verdict.of(evidence);
    }

    /** Whether the sender's name is vouched for, or nobody was asked: only who was asked and did not vouch speaks against it. */
    private static boolean leavesTheName(Evidence one) {
        return one.weight() == Evidence.Weight.VOUCHES
                || one.kind() == Evidence.Kind.NOT_ASKED
                || one.kind() == Evidence.Kind.NO_RESULTS;
    }
}
