package org.turnstone.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the words by which somebody speaks of an attachment, in every language there is a list of: people write in
 * others than the one they read Turnstone in.
 */
final class AttachmentWords {

    private static final String LISTS = "/compose/attachment-words.txt";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}\\p{M}]+|[^\\p{L}\\p{N}\\p{M}]+$");

    /** The names of files, not of pages on the web. */
    private static final Pattern FILE = Pattern.compile(
            "[^/@:]{1,100}\\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|zip|7z|csv|ics|vcf|jpe?g|png|heic|tiff?|mp[34]|eml)");

    /** Arabic writes articles and prepositions together with the word behind them. */
    private static final Pattern ARABIC_PREFIX = Pattern.compile("^[وف]?[بلك]?(?:ال)?(?=\\p{IsArabic}{3})");

    private static final Set<String> NEGATIONS =
            Set.of("no", "not", "without", "ohne", "kein", "keine", "keinen", "sans", "sin", "ningun", "بدون", "دون");

    private static final List<List<String>> PHRASES = read();

    private AttachmentWords() {}

    /** What of a text speaks of an attachment; empty where nothing does. */
    static Optional<String> in(String text) {
        List<String> words =
                SPACE.splitAsStream(text).filter(Predicate.not(String::isBlank)).toList();
        List<String> plain = words.stream().map(AttachmentWords::plain).toList();
        for (int at = 0; at < words.size(); at++) {
            int length = phraseAt(plain, at);
            boolean denied = at > 0 && NEGATIONS.contains(plain.get(at - 1));
            if (length > 0 && !denied) {
                return Optional.of(AROUND.matcher(String.join(" ", words.subList(at, at + length)))
                        .replaceAll(""));
            }
        }
        return Optional.empty();
    }

    /** How many words the phrase has that begins there; 0 where none does. */
    private static int phraseAt(List<String> words, int at) {
        if (FILE.matcher(words.get(at)).matches()) {
            return 1;
        }
        return PHRASES.stream()
                .filter(phrase -> at + phrase.size() <= words.size())
                .filter(phrase -> {
                    for (int i = 0; i < phrase.size(); i++) {
                        if (!fits(words.get(at + i), phrase.get(i))) {
                            return false;
                        }
                    }
                    return true;
                })
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean fits(String word, String sought) {
        String bare = ARABIC_PREFIX.matcher(word).replaceFirst("");
        return sought.endsWith("*")
                ? word.startsWith(sought.substring(0, sought.length() - 1))
                        || bare.startsWith(sought.substring(0, sought.length() - 1))
                : word.equals(sought) || bare.equals(sought);
    }

    private static String plain(String word) {
        String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(lower.length());
        lower.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return AROUND.matcher(plain).replaceAll("");
    }

    private static List<List<String>> read() {
        try (BufferedReader lists = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AttachmentWords.class.getResourceAsStream(LISTS), LISTS), UTF_8))) {
            return lists.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> SPACE.splitAsStream(line)
                            .map(word -> word.endsWith("*") ? plain(word) + "*" : plain(word))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
