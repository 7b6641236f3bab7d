package org.turnstone.correspondent;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text without case, accents and other marks, and where in it words begin. Each character knows which one of the text
 * it comes from.
 */
final class Folded {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 6;

    /** Letters whose stroke or ring is no mark that could be taken off. */
    private static final Map<Integer, String> PLAIN = Map.of(
            (int) 'ß', "ss", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ð', "d", (int) 'æ', "ae", (int) 'œ',
            "oe", (int) 'ı', "i", (int) 'þ', "th", (int) 'ħ', "h");

    /** Written without spaces: a word may begin at each character. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    private final String text;
    private final int[] origins;
    private final int[] starts;

    private Folded(String text, int[] origins, int[] starts) {
        this.text = text;
        this.origins = origins;
        this.starts = starts;
    }

    static Folded of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] origins = new int[original.length() * 2 + 8];
        int[] starts = new int[original.length() + 1];
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < original.length(); ) {
            int c = original.codePointAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            String plain = plain(c);
            if (letter && !plain.isEmpty() && (!inWord || UNSPACED.contains(UnicodeScript.of(c)))) {
                starts[words++] = text.length();
            }
            origins = Arrays.copyOf(origins, Math.max(origins.length, text.length() + plain.length() + 8));
            Arrays.fill(origins, text.length(), text.length() + plain.length(), i);
            text.append(plain);
            inWord = letter || (inWord && plain.isEmpty());
            i += Character.charCount(c);
        }
        origins[text.length()] = original.length();
        return new Folded(text.toString(), Arrays.copyOf(origins, text.length() + 1), Arrays.copyOf(starts, words));
    }

    /** What somebody has typed, as words to be looked for. */
    static List<String> words(String typed) {
        return SPACE.splitAsStream(of(typed).text)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static String plain(int c) {
        if (c < 0x80) {
            return String.valueOf((char) Character.toLowerCase(c));
        }
        StringBuilder plain = new StringBuilder(2);
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> plain.append(PLAIN.getOrDefault(part, Character.toString(part))));
        return plain.toString();
    }

    /** Where the first word begins that begins so; -1 where none does. */
    int find(String beginning) {
        for (int start : starts) {
            if (text.startsWith(beginning, start)) {
                return start;
            }
        }
        return -1;
    }

    int indexOf(char character) {
        return text.indexOf(character);
    }

    /** Marks the characters of the original that are the beginning of a word which begins so. */
    void mark(String beginning, boolean[] marked) {
        for (int start : starts) {
            if (text.startsWith(beginning, start)) {
                Arrays.fill(marked, origins[start], end(start + beginning.length()), true);
            }
        }
    }

    /** Behind a letter come its marks, which belong to it. */
    private int end(int position) {
        int last = origins[position - 1];
        int after = position;
        while (after < text.length() && origins[after] == last) {
            after++;
        }
        return origins[after];
    }
}
