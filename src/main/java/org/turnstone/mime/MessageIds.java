package org.turnstone.mime;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Message identifiers (RFC 5322 section 3.6.4), always with their angle brackets. */
public final class MessageIds {

    private static final int MAX = 1_000;
    private static final int MAX_LENGTH = 998;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageIds() {}

    /** A new identifier, never given before. */
    public static String generate(String domain) {
        byte[] random = new byte[18];
        RANDOM.nextBytes(random);
        return "<" + HexFormat.of().formatHex(random) + "@" + domain + ">";
    }

    /** The identifiers in a References, In-Reply-To or Message-ID field, each once, in order; at most 1,000 (M12). */
    public static List<String> parse(String header) {
        Set<String> ids = new LinkedHashSet<>();
        int at = header.indexOf('<');
        while (at >= 0 && ids.size() < MAX) {
            int end = at + 1;
            while (end < header.length() && header.charAt(end) != '>' && header.charAt(end) != '<') {
                end++;
            }
            add(header.substring(at + 1, end), ids);
            at = header.indexOf('<', end);
        }
        if (ids.isEmpty()) {
            bare(header, ids);
        }
        return new ArrayList<>(ids);
    }

    /** Without brackets, as broken mailers write them. */
    private static void bare(String header, Set<String> ids) {
        for (String word : header.split("[ \t,]+", -1)) {
            if (word.indexOf('@') > 0 && ids.size() < MAX) {
                add(word, ids);
            }
        }
    }

    private static void add(String content, Set<String> ids) {
        StringBuilder id = new StringBuilder(content.length());
        content.chars().filter(c -> c > ' ' && c != 0x7f).forEach(c -> id.append((char) c));
        if (!id.isEmpty() && id.length() <= MAX_LENGTH) {
            ids.add("<" + id + ">");
        }
    }
}
