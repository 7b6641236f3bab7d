package org.turnstone.mime;

import java.util.List;

/** Message identifiers (RFC 5322 section 3.6.4), always with their angle brackets. */
public final class MessageIds {

    private MessageIds() {}

    /** A new identifier, never given before. */
    public static String generate(String domain) {
        return Unwritten.yet();
    }

    /** The identifiers in a References, In-Reply-To or Message-ID field, each once, in order; at most 1,000 (M12). */
    public static List<String> parse(String header) {
        return Unwritten.yet();
    }
}
