package org.turnstone.compose;

import java.util.regex.Pattern;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.ReplyQuote;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.TextToHtml;

/**
 * What an organisation adds to a message: at the end of its writer's own words, and not where it is quoted already.
 *
 * @param text empty for nothing
 * @param forwarding the line over a message that is passed on as text
 */
record Footer(String text, String forwarding) {

    private static final Pattern MARKS_AND_SPACES = Pattern.compile("[\\s\u00a0>]+");

    /** For a formatted letter; nothing where it stands in it. */
    SafeHtml in(SafeHtml letter) {
        return text.isBlank() || standsIn(HtmlToText.of(letter)) ? SafeHtml.EMPTY : TextToHtml.forReply("\n" + text);
    }

    /** The plain letter with it. */
    String in(String letter) {
        if (text.isBlank() || standsIn(letter)) {
            return letter;
        }
        int end = endOfOwnWords(letter);
        String own = letter.substring(0, end).stripTrailing();
        String rest = letter.substring(end);
        return own + "\n\n" + text + "\n" + (rest.isBlank() ? "" : "\n" + rest);
    }

    private int endOfOwnWords(String letter) {
        int passedOn = letter.indexOf(forwarding + "\n");
        return passedOn >= 0 ? passedOn : ReplyQuote.start(letter);
    }

    private boolean standsIn(String letter) {
        return bare(letter).contains(bare(text));
    }

    private static String bare(String text) {
        return MARKS_AND_SPACES.matcher(text).replaceAll("");
    }
}
