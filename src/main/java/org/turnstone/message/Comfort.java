package org.turnstone.message;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What makes a message easier to deal with.
 *
 * @param messageId without its angle brackets; empty where it has none
 * @param waysOff ways off the list it came by; none where it is not to be trusted, since to leave a list tells its
 *     owner that somebody reads
 */
public record Comfort(String messageId, List<WayOff> waysOff) {

    /** Nothing of it. */
    public static final Comfort NONE = new Comfort("", List.of());

    public Comfort {
        waysOff = List.copyOf(waysOff);
    }

    static Comfort of(OpenedMessage message, MessageLinks links, Optional<URI> oneClick, boolean suspicious) {
        String id = message.envelope().messageId();
        return new Comfort(
                id == null ? "" : id.replaceAll("^<|>$", ""),
                suspicious ? List.of() : WayOff.of(message.parsed().headers(), links, oneClick));
    }
}
