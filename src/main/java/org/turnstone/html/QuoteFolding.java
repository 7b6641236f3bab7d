package org.turnstone.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Folds the quote at the end of a message, which its reader has mostly read before, behind a button. A quote that is
 * answered below stays as it is, and so does a message that is nothing but a quote.
 */
final class QuoteFolding {

    /** What is seen on the button; what it does is said in its label. */
    private static final String MARK = "•••";

    private QuoteFolding() {}

    /** Works on a tree this package built, before it is serialised. */
    static void fold(Element root, String label) {
        Element quote = trailingQuote(root);
        if (quote == null || quote.selectFirst("details.mail-quoted") != null || !hasTextBefore(root, quote)) {
            return;
        }
        Element details = new Element("details").addClass("mail-quoted");
        details.appendElement("summary")
                .attr("aria-label", label)
                .attr("title", label)
                .appendText(MARK);
        Element attribution = Attribution.before(quote);
        quote.replaceWith(details);
        if (attribution != null) {
            details.appendChild(attribution);
        }
        details.appendChild(quote);
        trimBefore(details);
    }

    /** The last element that shows anything, followed down through wrappers, if it is a quote. */
    private static @Nullable Element trailingQuote(Element root) {
        Element at = root;
        while (true) {
            Element last = lastShown(at);
            if (last == null || isQuote(last)) {
                return last;
            }
            if (!last.normalName().equals("div")) {
                return null;
            }
            at = last;
        }
    }

    private static @Nullable Element lastShown(Element parent) {
        for (Node node = parent.lastChild(); node != null; node = node.previousSibling()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                return null;
            }
            if (node instanceof Element element && shows(element)) {
                return element;
            }
        }
        return null;
    }

    private static boolean shows(Element element) {
        return element.hasText() || element.selectFirst("img") != null;
    }

    static boolean isQuoteOrFold(Element element) {
        return isQuote(element) || element.hasClass("mail-quoted");
    }

    /** What mail programs mark their quotes with; classes carry the sanitiser's prefix. */
    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote")
                || element.hasClass("m-gmail_quote")
                || element.hasClass("m-yahoo_quoted")
                || element.hasClass("m-protonmail_quote")
                || element.id().equals("m-divRplyFwdMsg")
                || element.id().equals("m-appendonsend");
    }

    private static boolean hasTextBefore(Element root, Element quote) {
        Element attribution = Attribution.before(quote);
        long folded = letters(quote) + (attribution == null ? 0 : letters(attribution));
        return letters(root) > folded;
    }

    private static long letters(Element element) {
        return element.wholeText()
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
    }

    /** The empty lines above a folded quote: the button has air of its own. */
    private static void trimBefore(Element details) {
        Element before = details.previousElementSibling();
        if (before != null && before.hasClass("mail-text") && before.lastChild() instanceof TextNode text) {
            text.text(text.getWholeText().stripTrailing());
        }
    }
}
