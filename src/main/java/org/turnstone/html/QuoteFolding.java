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

    private QuoteFolding() {}

    /** Works on a tree this package built, before it is serialised. */
    static void fold(Element root, String label) {
        Element quote = trailingQuote(root);
        if (quote == null || quote.selectFirst("details.mail-quoted") != null || !hasTextBefore(root, quote)) {
            return;
        }
        Element details = new Element("details").addClass("mail-quoted");
        details.appendElement("summary").appendText(label);
        quote.replaceWith(details);
        details.appendChild(quote);
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
        return root.wholeText().strip().length() > quote.wholeText().strip().length();
    }
}
