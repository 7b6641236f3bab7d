package org.turnstone.mime;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mime.AuthenticationResults.Result;

/**
 * Leaving a mailing list by one request (RFC 8058). Anybody can write such a field into anything, so that it counts only
 * where a signature covers it that the receiving server has found good (section 4): else whoever forwards a mail could
 * take its readers off other people's lists, or have this server send requests wherever they like.
 */
public final class OneClick {

    /** What is sent, word for word (section 3.1). */
    public static final String FORM = "List-Unsubscribe=One-Click";

    private static final Set<String> COVERED = Set.of("list-unsubscribe", "list-unsubscribe-post");

    private OneClick() {}

    /**
     * Where to send the request; empty where the message offers none that may be believed.
     *
     * @param believed the authserv-ids of the server that received the message
     */
    public static Optional<URI> of(Headers headers, Collection<String> believed) {
        boolean offered = headers.values("List-Unsubscribe").size() == 1
                && headers.values("List-Unsubscribe-Post").equals(List.of(FORM));
        return offered && isCovered(headers, believed)
                ? ListUnsubscribe.of(headers).page()
                : Optional.empty();
    }

    /** Results name a domain and not the signature: so every signature of that domain has to cover both fields. */
    private static boolean isCovered(Headers headers, Collection<String> believed) {
        Set<String> good = AuthenticationResults.of(headers, believed)
                .map(results -> results.by("dkim").stream())
                .orElse(Stream.empty())
                .filter(result -> result.is("pass"))
                .map(OneClick::domain)
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toSet());
        return good.stream().anyMatch(domain -> covers(headers, domain));
    }

    private static boolean covers(Headers headers, String domain) {
        List<String> signatures = headers.values("DKIM-Signature").stream()
                .filter(signature -> tag(signature, "d").equals(domain))
                .toList();
        return !signatures.isEmpty()
                && signatures.stream()
                        .allMatch(signature -> Stream.of(tag(signature, "h").split(":", -1))
                                .collect(Collectors.toSet())
                                .containsAll(COVERED));
    }

    private static String domain(Result signature) {
        String domain = signature.property("header.d");
        String identity = signature.property("header.i");
        String named = domain.isEmpty() ? identity.substring(identity.lastIndexOf('@') + 1) : domain;
        return named.toLowerCase(Locale.ROOT);
    }

    /** A tag of a signature (RFC 6376 section 3.2), in lower case and without white space; empty where it is missing. */
    private static String tag(String signature, String name) {
        return Stream.of(signature.split(";", -1))
                .map(tag -> tag.replaceAll("\\s", ""))
                .filter(tag -> tag.startsWith(name + "="))
                .map(tag -> tag.substring(name.length() + 1).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }
}
