package org.turnstone.compose;

import java.util.Locale;
import java.util.Set;

/** Subjects of answers (RFC 5322 section 3.6.5): one prefix, whatever language the earlier ones were in. */
final class SubjectLine {

    /** What mail programs of many languages put before an answer or a forwarded message. */
    private static final Set<String> PREFIXES = Set.of(
            "re",
            "aw",
            "antw",
            "sv",
            "vs",
            "ref",
            "rif",
            "odp",
            "ynt",
            "res",
            "回复",
            "回覆",
            "答复",
            "fwd",
            "fw",
            "wg",
            "tr",
            "rv",
            "vb",
            "vl",
            "enc",
            "pd",
            "doorst",
            "转发",
            "轉寄",
            "رد",
            "إعادة توجيه");

    private static final int LONGEST_PREFIX = 16;

    private SubjectLine() {}

    static String reply(String subject) {
        return ("Re: " + base(subject)).strip();
    }

    static String forward(String subject) {
        return ("Fwd: " + base(subject)).strip();
    }

    /** The subject without the prefixes that earlier answers left: {@code Re: AW: [3] Fwd: Lease} is about the lease. */
    static String base(String subject) {
        String rest = subject.strip();
        while (true) {
            int colon = rest.indexOf(':');
            if (colon < 0) {
                colon = rest.indexOf('：');
            }
            if (colon <= 0 || colon > LONGEST_PREFIX || !isPrefix(rest.substring(0, colon))) {
                return rest;
            }
            rest = rest.substring(colon + 1).strip();
        }
    }

    /** {@code Re}, {@code RE[2]}, {@code Re^3}, {@code AW (2)}. */
    private static boolean isPrefix(String text) {
        int end = 0;
        while (end < text.length() && "[(^".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String counter = text.substring(end);
        return PREFIXES.contains(text.substring(0, end).strip().toLowerCase(Locale.ROOT))
                && counter.chars().allMatch(c -> "[]()^ ".indexOf(c) >= 0 || Character.isDigit(c));
    }
}
