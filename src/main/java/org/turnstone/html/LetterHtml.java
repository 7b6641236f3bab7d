package org.turnstone.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a letter of one's own, put together: own words, signature, the organisation's footer, and what is quoted. A
 * signature is known by {@link #SIGNATURE} for as long as it is being written.
 *
 * @param own one's own words; where it was saved before, with the quote in them
 * @param quote what is answered or forwarded, where it is kept aside; may be empty
 */
public record LetterHtml(SafeHtml own, SafeHtml quote) {

    /** The attribute that marks a signature, with the identity's number. */
    public static final String SIGNATURE = "data-signature";

    private static final String MARKED = "div[" + SIGNATURE + "]";

    /**
     * To be gone on with: with its marks, so that the signature is known again.
     *
     * @param below whether the signature stands below the quote
     */
    public SafeHtml toSave(boolean below) {
        return put(SafeHtml.EMPTY, below);
    }

    /**
     * To be sent: without the marks.
     *
     * @param footer stands at the end of one's own words
     */
    public SafeHtml toSend(SafeHtml footer, boolean below) {
        Element letter = Trees.parse(put(footer, below));
        letter.select("[" + SIGNATURE + "]").removeAttr(SIGNATURE);
        return SafeHtml.contentOf(letter);
    }

    /** One's own words alone, without the signature. */
    public SafeHtml words() {
        Element letter = Trees.parse(own);
        letter.select(MARKED).remove();
        return SafeHtml.contentOf(letter);
    }

    private SafeHtml put(SafeHtml footer, boolean below) {
        Element letter = Trees.parse(own);
        Element words = MailStyle.words(letter);
        Element signature = below && !quote.isEmpty() ? words.selectFirst(MARKED) : null;
        if (signature != null) {
            signature.remove();
            if (words.hasAttr("style")) {
                signature.attr("style", words.attr("style"));
            }
        }
        Element before = quote.isEmpty() ? lastQuote(words) : null;
        if (!footer.isEmpty()) {
            Element foot = new Element("div").appendChildren(Trees.parse(footer).childNodesCopy());
            if (before == null) {
                words.appendChild(foot);
            } else {
                before.before(foot);
            }
        }
        Element quoted = Trees.parse(quote);
        // Only one's own signature is one: whoever is quoted marks nothing here.
        quoted.select("[" + SIGNATURE + "]").removeAttr(SIGNATURE);
        letter.appendChildren(quoted.childNodesCopy());
        if (signature != null) {
            letter.appendChild(signature);
        }
        return SafeHtml.contentOf(letter);
    }

    /** Where the quote at the end of a saved letter begins, the line that says whose it is with it. */
    private static @Nullable Element lastQuote(Element letter) {
        for (Element at = letter.lastElementChild(); at != null; at = at.previousElementSibling()) {
            if (QuoteFolding.isQuoteOrFold(at)) {
                Element attribution = Attribution.before(at);
                return attribution == null ? at : attribution;
            }
            if (!at.hasAttr(SIGNATURE) && at.hasText()) {
                return null;
            }
        }
        return null;
    }
}
