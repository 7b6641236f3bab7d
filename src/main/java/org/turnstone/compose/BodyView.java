package org.turnstone.compose;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was written so far. Both forms travel in the page: rich text needs scripts, and without them the plain form is
 * what is edited and sent.
 *
 * @param format which of the two the person writes in
 * @param text the plain form
 * @param html the rich form as markup; printed escaped, into a text area, and reduced again by the editor
 * @param quote the message answered or forwarded, kept aside in the rich form; {@code null} where there is none
 */
public record BodyView(Format format, String text, String html, @Nullable Quote quote) {

    /** How the body is written. */
    public enum Format {
        PLAIN,
        RICH;

        /** As the form sends it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The original under an answer.
     *
     * @param html sanitised markup that is sent along untouched
     * @param text the same as text with quote marks, for the plain form and for reading without scripts
     * @param url the frame's document that shows it; {@code null} where only the text can be shown
     */
    public record Quote(String html, String text, @Nullable String url) {}

    /** Whether anything would be lost without its formatting. */
    public boolean formatted() {
        return rich() && !(html.isBlank() && quote == null);
    }

    public boolean rich() {
        return format == Format.RICH;
    }
}
