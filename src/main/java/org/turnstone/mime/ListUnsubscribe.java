package org.turnstone.mime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways off a mailing list that a message names (RFC 2369 section 3.2), in its order. What is no {@code mailto} and no
 * {@code https} address is not among them.
 *
 * @param ways what was written between angle brackets, of known schemes and well-formed
 */
public record ListUnsubscribe(List<URI> ways) {

    private static final int MOST = 20;
    private static final int LONGEST = 2_000;

    public ListUnsubscribe {
        ways = List.copyOf(ways);
    }

    public static ListUnsubscribe of(Headers headers) {
        List<URI> ways = new ArrayList<>();
        String value = headers.first("List-Unsubscribe").orElse("");
        int open = value.indexOf('<');
        int close = value.indexOf('>', open + 1);
        for (int looked = 0; looked < MOST && open >= 0 && close >= 0; looked++) {
            uri(value.substring(open + 1, close)).ifPresent(ways::add);
            open = value.indexOf('<', close);
            close = value.indexOf('>', open + 1);
        }
        return new ListUnsubscribe(ways);
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

    private static Optional<URI> uri(String written) {
        // White space inside is folding (RFC 2369 section 2).
        StringBuilder text = new StringBuilder();
        written.chars().filter(c -> c > ' ').forEach(c -> text.append((char) c));
        try {
            URI uri = new URI(text.toString());
            boolean page =
                    "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            boolean mail = "mailto".equalsIgnoreCase(uri.getScheme());
            return text.length() <= LONGEST && Ascii.isAll(text.toString()) && (page || mail)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
