package org.turnstone.mime;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What text looks like at a glance: two texts with the same skeleton are easily taken for one another (Unicode TR 39
 * section 4, as far as letters of domain names go).
 */
final class Confusables {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters of other scripts, and what a reader of Latin sees in them. */
    private static final Map<Integer, Integer> SEEN_AS =
            pairs("\u0430a\u0441c\u0501d\u0435e\u04bbh\u0456i\u0458j\u043ak\u04cfl\u043cm\u043dh\u043eo\u0440p\u051bq"
                    + "\u0455s\u0442t\u0443y\u0445x\u051dw\u0432b\u0433r"
                    + "\u03b1a\u03b5e\u03b9i\u03bak\u03bdv\u03bfo\u03c1p\u03c4t\u03c5u\u03c7x\u03c9w"
                    + "\u0131i\u0142l\u00f8o\u0111d\u0127h\u0261g\u0581g\u0585o\u057du\u0578n");

    private Confusables() {}

    private static Map<Integer, Integer> pairs(String text) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < text.length(); i += 2) {
            pairs.put((int) text.charAt(i), (int) text.charAt(i + 1));
        }
        return Map.copyOf(pairs);
    }

    static String skeleton(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder latin = new StringBuilder(plain.length());
        plain.codePoints().map(c -> SEEN_AS.getOrDefault(c, c)).forEach(latin::appendCodePoint);
        return latin.toString()
                .replace("rn", "m")
                .replace("vv", "w")
                .replace("cl", "d")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('5', 's');
    }
}
