package org.turnstone.trust;

import java.util.ArrayList;
import java.util.List;

/** Judges a message: the same message, known the same way, always the same. */
final class Examination {

    private Examination() {}

    static Verdict of(Examined message) {
        List<Evidence> evidence = new ArrayList<>(Authenticity.of(message));
        boolean vouched = evidence.stream().anyMatch(one -> one.weight() == Evidence.Weight.VOUCHES);
        evidence.addAll(SenderSigns.of(message));
        evidence.addAll(ContentSigns.of(message, vouched));
        return Verdict.of(evidence);
    }
}
