package org.turnstone.smtp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mail.ByteSize;

/** What the server offers in its answer to EHLO (RFC 5321 section 4.1.1.1), keyword by keyword. */
record Capabilities(Map<String, List<String>> keywords) {

    /** RFC 8689 section 2. */
    static final String REQUIRETLS = "REQUIRETLS";

    static final Capabilities NONE = new Capabilities(Map.of());

    static Capabilities of(Reply ehlo) {
        Map<String, List<String>> keywords = new HashMap<>();
        ehlo.lines().stream().skip(1).forEach(line -> {
            // "AUTH=PLAIN" is how servers from before RFC 2554 write it, and some still say it as well.
            List<String> words = Arrays.asList(line.toUpperCase(Locale.ROOT)
                    .replaceFirst("^AUTH=", "AUTH ")
                    .strip()
                    .split("\\s+"));
            keywords.merge(words.getFirst(), words.subList(1, words.size()), Capabilities::join);
        });
        return new Capabilities(Map.copyOf(keywords));
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    boolean has(String keyword) {
        return keywords.containsKey(keyword);
    }

    /** SASL mechanisms (RFC 4954 section 3). */
    Set<String> mechanisms() {
        return keywords.getOrDefault("AUTH", List.of()).stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The largest message taken (RFC 1870); nothing where there is no limit, which is what zero says. */
    Optional<ByteSize> largest() {
        return keywords.getOrDefault("SIZE", List.of()).stream()
                .findFirst()
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .filter(bytes -> bytes > 0)
                .map(ByteSize::of);
    }
}
