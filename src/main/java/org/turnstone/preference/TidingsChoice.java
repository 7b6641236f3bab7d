package org.turnstone.preference;

import java.util.Map;

/**
 * What somebody usually wants to hear of what they send.
 *
 * @param delivered that it was delivered
 * @param read that it was read
 */
public record TidingsChoice(boolean delivered, boolean read) {

    static final String DELIVERED = "ask-delivered";
    static final String READ = "ask-read";
    private static final String YES = "yes";

    static TidingsChoice of(Map<String, String> settings) {
        return new TidingsChoice(YES.equals(settings.get(DELIVERED)), YES.equals(settings.get(READ)));
    }

    Map<String, String> settings() {
        return Map.of(DELIVERED, delivered ? YES : "no", READ, read ? YES : "no");
    }
}
