package org.turnstone.html;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives every id and class of a mail a prefix, so that none can be one of ours or of the page's (H12). A name that has
 * the prefix keeps it, so that doing it twice changes nothing.
 */
final class Names {

    /** The class of the element that stands for the mail's own body. */
    static final String BODY = "mail-body";

    private static final String PREFIX = "m-";

    private static final Set<String> OWN = Set.of(BODY, "mail-text", "mail-quote", "mail-quoted", Signatures.MARK);

    private Names() {}

    /** An id, or whatever names one. */
    static String prefixed(String name) {
        return name.startsWith(PREFIX) ? name : PREFIX + name;
    }

    /** A class; ours are not taken from what was made safe before. */
    static String prefixedClass(String name) {
        return OWN.contains(name) ? name : prefixed(name);
    }

    /** The value of a {@code class} attribute; the first twenty names count. */
    static String prefixedAll(String names) {
        return Arrays.stream(names.strip().split("[ \\t\\n\\f\\r]+", -1))
                .filter(name -> !name.isEmpty())
                .limit(20)
                .map(Names::prefixedClass)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
