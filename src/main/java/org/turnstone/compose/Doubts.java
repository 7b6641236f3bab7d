package org.turnstone.compose;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.turnstone.html.HtmlToText;

/** What is worth asking before a message goes. */
final class Doubts {

    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");

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
        if (!composition.hasFiles() && mentions(own(composition.written()), attachmentWords)) {
            doubts.add(Doubt.NO_ATTACHMENT);
        }
        return doubts;
    }

    /** The person's own words: what is quoted mentions other attachments. */
    private static String own(Written written) {
        String text = written.isRich() ? HtmlToText.of(written.html()) : written.text();
        return String.join(
                "\n", text.lines().filter(line -> !line.startsWith(">")).toList());
    }

    private static boolean mentions(String text, String beginnings) {
        List<String> sought = SPACE.splitAsStream(beginnings).toList();
        return WORD_BREAK.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(word -> sought.stream()
                .anyMatch(word::startsWith));
    }
}
