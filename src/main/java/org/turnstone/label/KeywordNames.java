package org.turnstone.label;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.turnstone.mail.Flag;

/**
 * The keyword for a new label. Keywords are atoms (RFC 9051 section 9) and other programs show them as they are, so it
 * resembles the name as far as ASCII can.
 */
final class KeywordNames {

    private static final int LONGEST = 32;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private KeywordNames() {}

    /**
     * A keyword that is not taken.
     *
     * @param taken keywords that mean something else already
     */
    static Flag of(String name, Set<Flag> taken) {
        String stem = stem(name);
        Flag keyword = new Flag(stem);
        for (int number = 2; taken.contains(keyword); number++) {
            keyword = new Flag(stem + "_" + number);
        }
        return keyword;
    }

    private static String stem(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String ascii = OTHERS.matcher(letters).replaceAll("_").replaceAll("^_+|_+$", "");
        String cut = ascii.length() > LONGEST ? ascii.substring(0, LONGEST) : ascii;
        return cut.isEmpty() ? "label_" + number(name) : cut;
    }

    /** For a name in another script: the same on every node, so that two of them making it make the same. */
    private static String number(String name) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Long.toString(checksum.getValue(), Character.MAX_RADIX);
    }
}
