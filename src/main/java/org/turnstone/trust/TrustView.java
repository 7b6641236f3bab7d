package org.turnstone.trust;

import java.util.List;

/**
 * A verdict as the page shows it: a mark by the sender, a banner where there is a reason, and the evidence on demand.
 *
 * @param level which of the four it is
 * @param mark the word by the sender
 * @param summary the verdict in a sentence
 * @param reason the one sentence of the banner; empty where there is no banner
 * @param evidence each piece in a sentence, what is against the message first
 */
public record TrustView(Level level, String mark, String summary, String reason, List<Piece> evidence) {

    /** How the mark is drawn. */
    public enum Level {
        VERIFIED,
        UNKNOWN,
        CAREFUL,
        DANGEROUS
    }

    /** One piece of evidence. */
    public record Piece(Evidence.Weight weight, String text) {}

    public TrustView {
        evidence = List.copyOf(evidence);
    }

    /** Whether it stands above the text. */
    public boolean warns() {
        return !reason.isEmpty();
    }

    public boolean dangerous() {
        return level == Level.DANGEROUS;
    }
}
