package org.turnstone.compose;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.LetterHtml;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.snippet.Placeholders;

/** What is worth asking before a message goes. */
final class Doubts {

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");

    private static final String SIGNATURE = "-- ";

    private static final Pattern SPACE = Pattern.compile(" ");

    private Doubts() {}

    /**
     * Everything that is worth asking of this message.
     *
     * @param attachmentWords beginnings of words that speak of an attachment, parted by spaces
     */
    static Set<Doubt> of(Composition composition, String attachmentWords) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (composition.written().subject().isBlank()) {
            doubts.add(Doubt.NO_SUBJECT);
        }
        if (composition.enclosures().isEmpty() && mentions(own(composition.written()), attachmentWords)) {
            doubts.add(Doubt.NO_ATTACHMENT);
        }
        if (!Placeholders.left(composition.written().subject() + "\n" + own(composition.written()))
                .isEmpty()) {
            doubts.add(Doubt.PLACEHOLDER);
        }
        return doubts;
    }

    /** The person's own words: what is quoted mentions other attachments, and disclaimers in signatures do. */
    private static String own(Written written) {
        String text = written.isRich() ? HtmlToText.of(words(written)) : written.text();
        return text.lines()
                .filter(line -> !line.startsWith(">"))
                .takeWhile(line -> !line.equals(SIGNATURE))
                .collect(Collectors.joining("\n"));
    }

    private static SafeHtml words(Written written) {
        SafeHtml html =
                Sanitizer.sanitize(written.html(), SanitizerOptions.replying()).body();
        return new LetterHtml(html, SafeHtml.EMPTY).words();
    }

    private static boolean mentions(String text, String beginnings) {
        List<String> sought = SPACE.splitAsStream(beginnings).toList();
        return WORD_BREAK.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(word -> sought.stream()
                .anyMatch(word::startsWith));
    }
}
