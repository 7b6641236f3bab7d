package org.turnstone.mime;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mail.EmailAddress;

/** Addresses that are made to be taken for others (M07). */
public final class Lookalikes {

    /** Scripts that are written together (Unicode TR 39 section 5.2, highly restrictive). */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    private Lookalikes() {}

    /** Whether the display name holds an address that is not this one. */
    public static boolean namesAnotherAddress(EmailAddress address) {
        return otherAddress(address).isPresent();
    }

    /** The address in the display name that is not this one; empty where there is none. */
    public static Optional<String> otherAddress(EmailAddress address) {
        String name = address.name() == null ? "" : address.name();
        for (String word : name.split("[\\s\"'<>()\\[\\]{},;:|]+", -1)) {
            // Compatibility forms of the at sign look the same.
            String plain = word.replace('\uff20', '@').replace('\ufe6b', '@');
            int at = plain.indexOf('@');
            boolean isAddress = at > 0 && plain.indexOf('.', at) > at + 1;
            if (isAddress && !plain.equalsIgnoreCase(address.email())) {
                return Optional.of(plain);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether two different domains can be told apart only by whoever looks twice: {@code paypa1.com}, {@code
     * rnicrosoft.com}, a Cyrillic letter.
     *
     * @param domain in either form of an international domain name; so is the other
     */
    public static boolean looksLike(String domain, String other) {
        String shown = shown(domain);
        return !shown.isEmpty()
                && !shown.equals(shown(other))
                && skeleton(domain).equals(skeleton(other));
    }

    /**
     * What a domain looks like at a glance: domains that look alike have the same.
     *
     * @param domain in either form of an international domain name
     */
    public static String skeleton(String domain) {
        return Confusables.skeleton(shown(domain));
    }

    private static String shown(String domain) {
        return Ascii.lower(IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED));
    }

    /** Whether a label of the domain, read as people see it, mixes scripts that nobody writes together. */
    public static boolean mixesScripts(String domain) {
        for (String label : IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED).split("\\.", -1)) {
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
            scripts.remove(UnicodeScript.COMMON);
            scripts.remove(UnicodeScript.INHERITED);
            if (scripts.size() > 1 && TOGETHER.stream().noneMatch(set -> set.containsAll(scripts))) {
                return true;
            }
        }
        return false;
    }
}
