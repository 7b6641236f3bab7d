package org.turnstone.mime;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The ways off a mailing list that a message names (RFC 2369 section 3.2), in its order. What is no {@code mailto} and no
 * {@code https} address is not among them.
 *
 * @param ways what was written between angle brackets, of known schemes and well-formed
 */
public record ListUnsubscribe(List<URI> ways) {

    public ListUnsubscribe {
        ways = List.copyOf(ways);
    }

    public static ListUnsubscribe of(Headers headers) {
        return new ListUnsubscribe(ListField.ways(headers, "List-Unsubscribe"));
    }

    /** The first address to write to. */
    public Optional<URI> mailto() {
        return of("mailto");
    }

    /** The first page to go to; never one that is reached in plain text. */
    public Optional<URI> page() {
        return of("https");
    }

    private Optional<URI> of(String scheme) {
        return ways.stream()
                .filter(way -> scheme.equalsIgnoreCase(way.getScheme()))
                .findFirst();
    }
}
