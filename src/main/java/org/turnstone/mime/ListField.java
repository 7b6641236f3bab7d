package org.turnstone.mime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a mailing list's header field names between angle brackets (RFC 2369 section 2). */
final class ListField {

    private static final int MOST = 20;
    private static final int LONGEST = 2_000;

    private ListField() {}

    /** In its order; what is no {@code mailto} and no {@code https} address is not among them. */
    static List<URI> ways(Headers headers, String field) {
        List<URI> ways = new ArrayList<>();
        String value = headers.first(field).orElse("");
        int open = value.indexOf('<');
        int close = value.indexOf('>', open + 1);
        for (int looked = 0; looked < MOST && open >= 0 && close >= 0; looked++) {
            uri(value.substring(open + 1, close)).ifPresent(ways::add);
            open = value.indexOf('<', close);
            close = value.indexOf('>', open + 1);
        }
        return ways;
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
