package org.turnstone.mime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a receiving server found out about where a message comes from (RFC 8601 section 2.2). Anybody can write such a
 * field into a message, so that it counts only where the server that is believed has put it: see {@link #of}.
 *
 * @param authservId the server that says so, in lower case
 * @param results in the order of the field; none where nothing was checked
 */
public record AuthenticationResults(String authservId, List<Result> results) {

    /** More than any server writes; what a sender may write is anything. */
    private static final int MOST_RESULTS = 100;

    private static final int MOST_PROPERTIES = 50;

    private static final Pattern RULE_NONE = Pattern.compile("(?i)[\\s(,](?:p|policy)=none[\\s),]");

    public AuthenticationResults {
        results = List.copyOf(results);
    }

    /**
     * One check (RFC 8601 section 2.2 {@code resinfo}).
     *
     * @param method {@code spf}, {@code dkim}, {@code dmarc}, {@code arc} or another, in lower case
     * @param outcome {@code pass}, {@code fail}, {@code none} or another, in lower case
     * @param properties what was checked, by {@code ptype.property} in lower case, such as {@code header.d}; values are
     *     one harmless line each
     */
    public record Result(String method, String outcome, Map<String, String> properties) {

        public Result {
            properties = Map.copyOf(properties);
        }

        /** A property; empty where it is missing. */
        public String property(String name) {
            return properties.getOrDefault(name, "");
        }

        public boolean is(String expected) {
            return outcome.equals(expected);
        }

        /**
         * Whether the domain asks for nothing where its check fails (RFC 7489 section 6.3, {@code p=none}). Servers tell
         * it in a property (RFC 8601 section 2.7.6) or only in passing.
         */
        public boolean asksForNothing() {
            return property("policy.dmarc").equalsIgnoreCase("none")
                    || property("header.policy").equalsIgnoreCase("none")
                    || RULE_NONE.matcher(property(ResultWords.REMARK)).find();
        }
    }

    /**
     * What the server that is believed says: its topmost field, since every server writes above what it was given. Every
     * other field is somebody's claim and is not looked at.
     *
     * @param believed the authserv-ids, whatever their case; none means that nobody is believed
     */
    public static Optional<AuthenticationResults> of(Headers headers, Collection<String> believed) {
        List<String> ids = believed.stream()
                .filter(id -> !id.isBlank())
                .map(id -> id.toLowerCase(Locale.ROOT))
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : headers.values("Authentication-Results").stream()
                        .map(AuthenticationResults::parse)
                        .filter(results -> ids.contains(results.authservId()))
                        .findFirst();
    }

    /** Reads one field, leniently and in time linear to its length. A field without authserv-id has an empty one. */
    public static AuthenticationResults parse(String field) {
        List<List<String>> segments = ResultWords.of(field);
        List<String> first = segments.getFirst();
        // Some servers leave the id out and begin with a result: then nobody says it.
        boolean named = !first.isEmpty() && first.getFirst().indexOf('=') < 0;
        String id = named ? first.getFirst().toLowerCase(Locale.ROOT) : "";
        List<Result> results = new ArrayList<>();
        segments.stream().skip(1).limit(MOST_RESULTS).forEach(words -> result(words)
                .ifPresent(results::add));
        return new AuthenticationResults(id, results);
    }

    /** The checks by that method, in order. */
    public List<Result> by(String method) {
        return results.stream().filter(result -> result.method().equals(method)).toList();
    }

    private static Optional<Result> result(List<String> words) {
        if (words.isEmpty() || words.getFirst().indexOf('=') <= 0) {
            return Optional.empty(); // "none", or nonsense
        }
        String method = name(words.getFirst());
        int version = method.indexOf('/');
        Map<String, String> properties = new LinkedHashMap<>();
        for (String word : words.subList(1, Math.min(words.size(), MOST_PROPERTIES + 1))) {
            if (word.indexOf('=') > 0) {
                properties.putIfAbsent(name(word), value(word));
            }
        }
        return Optional.of(new Result(
                version < 0 ? method : method.substring(0, version),
                value(words.getFirst()).toLowerCase(Locale.ROOT),
                properties));
    }

    private static String name(String word) {
        return word.substring(0, word.indexOf('=')).toLowerCase(Locale.ROOT);
    }

    private static String value(String word) {
        return PlainLine.of(HeaderText.eightBit(word.substring(word.indexOf('=') + 1), null));
    }
}
