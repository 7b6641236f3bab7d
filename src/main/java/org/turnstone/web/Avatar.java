package org.turnstone.web;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.turnstone.mail.EmailAddress;

/**
 * What stands for a person where there is no picture.
 *
 * @param initials one or two letters, or one ideograph or two
 * @param hue 1 to 8, always the same for the same address
 */
public record Avatar(String initials, int hue) {

    private static final int HUES = 8;
    /** Spreads what is alike (Knuth's multiplicative hashing): its highest bits depend on all of the text. */
    private static final int GOLDEN_RATIO = 0x9e3779b1;

    private static final Pattern WORDS = Pattern.compile("[\\s._\\-]+");

    public static Avatar of(EmailAddress address) {
        return new Avatar(initials(address), hueOf(address.email()));
    }

    /** The hue of an address, or of a label's name. */
    public static int hueOf(String text) {
        // The hash of a string is fixed by the language, so a person keeps the colour on every node and after a
        // restart.
        int hash = text.toLowerCase(Locale.ROOT).hashCode() * GOLDEN_RATIO;
        return (hash >>> (Integer.SIZE - 3)) % HUES + 1;
    }

    private static String initials(EmailAddress address) {
        String name = address.name() == null ? address.localPart() : address.name();
        // A name as "Weber, Jonas" is read the other way round.
        int comma = name.indexOf(',');
        String natural = comma > 0 ? name.substring(comma + 1) + " " + name.substring(0, comma) : name;
        String first = "";
        String last = "";
        for (String word : WORDS.split(natural, 0)) {
            String letter = firstLetter(word);
            if (!letter.isEmpty() && first.isEmpty()) {
                first = letter;
            } else if (!letter.isEmpty()) {
                last = letter;
            }
        }
        String initials = (first + last).toUpperCase(Locale.ROOT);
        return initials.isEmpty() ? "?" : initials;
    }

    /** The first letter as a person sees it, with its marks; empty where the word begins with none. */
    private static String firstLetter(String word) {
        int start = 0;
        while (start < word.length() && !Character.isLetterOrDigit(word.codePointAt(start))) {
            start += Character.charCount(word.codePointAt(start));
        }
        String rest = word.substring(start);
        if (rest.isEmpty()) {
            return "";
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(rest);
        return rest.substring(0, letters.next());
    }
}
