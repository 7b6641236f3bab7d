package org.turnstone.html;

import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The quote of a reply within a draft: marked when the draft is saved, so that it is found again when the draft is opened
 * and need not go through the editor, which knows less HTML than the world writes. A signature may stand below it.
 */
public final class CarriedQuote {

    private static final String ID = "turnstone-quote";

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private CarriedQuote() {}

    /**
     * A draft's HTML in two.
     *
     * @param own what its writer said; hostile
     * @param quote what stands below; hostile
     */
    public record Parted(String own, String quote) {}

    /** The quote, so that {@link #part} finds it. */
    public static SafeHtml mark(SafeHtml quote) {
        Element root = Trees.newRoot();
        root.appendElement("div").id(ID).appendChildren(Trees.parse(quote).childNodesCopy());
        return quote.isEmpty() ? quote : SafeHtml.contentOf(root);
    }

    /** Parts a draft's HTML; empty where no quote was marked, or another program wrote something below it. */
    public static Optional<Parted> part(String html) {
        if (!html.contains(ID) || html.length() > Sanitizer.LARGEST) {
            return Optional.empty();
        }
        try {
            Element body = Trees.parse(html, Deadline.in(LONGEST)).body();
            Element last = body.lastElementChild();
            Element signature = last != null && last.hasAttr(LetterHtml.SIGNATURE) ? last : null;
            Element quote = signature == null ? last : signature.previousElementSibling();
            if (quote == null || !quote.id().equals(ID) || isFollowed(quote, signature)) {
                return Optional.empty();
            }
            quote.remove();
            return Optional.of(new Parted(body.html(), quote.html()));
        } catch (OverLimit tooMuch) {
            return Optional.empty();
        }
    }

    private static boolean isFollowed(Element quote, @Nullable Element signature) {
        Node next = quote.nextSibling();
        while ((next instanceof TextNode text && text.isBlank())
                || (next instanceof Element element && element.equals(signature))) {
            next = next.nextSibling();
        }
        return next != null;
    }
}
