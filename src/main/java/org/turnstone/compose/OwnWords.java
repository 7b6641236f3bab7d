package org.turnstone.compose;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.LetterHtml;
import org.turnstone.html.SafeHtml;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;

/** What a person has written themselves: what is quoted and what stands below a signature's line speaks of other things. */
final class OwnWords {

    private static final String SIGNATURE = "--";

    private OwnWords() {}

    static String of(Composition composition) {
        Written written = composition.written();
        String text = written.isRich() ? HtmlToText.of(words(written)) : written.text();
        List<String> own = new ArrayList<>();
        own.add(written.subject());
        for (String line : text.lines().toList()) {
            if (line.stripTrailing().equals(SIGNATURE) || isPassedOn(composition, line)) {
                break;
            }
            if (!line.startsWith(">")) {
                own.add(line);
            }
        }
        return String.join("\n", own);
    }

    private static SafeHtml words(Written written) {
        SafeHtml html =
                Sanitizer.sanitize(written.html(), SanitizerOptions.replying()).body();
        return new LetterHtml(html, SafeHtml.EMPTY).words();
    }

    /** A forward in plain text keeps the original below a line of dashes. */
    private static boolean isPassedOn(Composition composition, String line) {
        return composition.mode().isForward() && line.startsWith("-----");
    }
}
