package org.turnstone.html;

import com.google.common.base.CharMatcher;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.turnstone.html.SanitizerOptions.Purpose;

/**
 * Makes the HTML of a message safe to show. What comes out is a new tree of elements, attributes and style properties
 * that are each on a list; nothing is ever deleted from what came in (H01 to H19).
 */
public final class Sanitizer {

    /** In characters. Larger HTML is shown as text. */
    static final int LARGEST = 5_000_000;

    /** How long anybody waits for a letter to open. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** How often markup is read back until it reads the same; well-made mail needs one. */
    private static final int MOST_READINGS = 6;

    private static final CharMatcher WHITE_SPACE = CharMatcher.anyOf(" \t\n\f\r");

    private Sanitizer() {}

    /**
     * Never fails: HTML that is too large, too deep or too slow gives its text, marked so (H14).
     *
     * @param html as decoded from the part, hostile
     */
    public static Sanitized sanitize(String html, SanitizerOptions options) {
        return sanitize(html, options, Deadline.in(LONGEST));
    }

    static Sanitized sanitize(String html, SanitizerOptions options, Deadline deadline) {
        try {
            return html.length() > LARGEST ? asText(html) : asHtml(html, options, deadline);
        } catch (OverLimit tooMuch) {
            return asText(html);
        }
    }

    private static Sanitized asHtml(String html, SanitizerOptions options, Deadline deadline) {
        Document source = Trees.parse(html, deadline);
        ImagePolicy images = new ImagePolicy(options);
        boolean reading = options.purpose() == Purpose.READ;
        CssFilter css = reading ? new CssFilter(images, deadline, DarkColours::adapt) : new CssFilter(images, deadline);
        CssSheet sheet = new CssSheet(css, deadline);
        sheet.addLinkColour(source.body().attr("link"));
        source.select("style").forEach(sheet::add);
        TreeCopy copy = new TreeCopy(images, css, deadline);
        Element body = copy.copy(source);
        Element root = Trees.newRoot();
        root.appendChild(body);
        switch (options.purpose()) {
            case READ -> style(root, copy.hints().text() + sheet.text());
            case PRINT -> new StyleCascade(sheet.rules(), deadline).inline(root);
            case REPLY -> ReplyForm.take(root, sheet.rules(), deadline);
        }
        if (options.purpose() != Purpose.REPLY) {
            root.select("[" + LetterHtml.SIGNATURE + "]").removeAttr(LetterHtml.SIGNATURE);
        }
        String label = options.foldLabel();
        if (label != null) {
            QuoteFolding.fold(root, label);
        }
        if (reading) {
            Signatures.dim(root);
        }
        return new Sanitized(settled(root, deadline), images.remote(), copy.misleadingLinks(), false);
    }

    private static void style(Element root, String css) {
        if (!css.isEmpty()) {
            root.prependElement("style").appendChild(new DataNode(css));
        }
    }

    /**
     * The markup, once it reads back as itself (H10): a tree can be built that no markup gives, such as a link in a
     * link, and such markup would change its meaning on its way to the reader. Reading back makes nothing that was not
     * there: on the list is no element whose content is read in another way.
     */
    private static SafeHtml settled(Element root, Deadline deadline) {
        Element at = root;
        String markup = Trees.readable(at.html());
        for (int i = 0; i < MOST_READINGS; i++) {
            deadline.check();
            at = Trees.parse(markup);
            gather(at);
            stripStart(at);
            String again = at.html();
            if (again.equals(markup)) {
                return SafeHtml.contentOf(at);
            }
            markup = again;
        }
        throw new OverLimit("the markup does not settle");
    }

    /** What an end tag without a beginning made behind the mail's own body goes back into it. */
    private static void gather(Element root) {
        Element body = root.selectFirst("> div." + Names.BODY);
        while (body != null && body.nextSibling() != null) {
            body.appendChild(body.nextSibling());
        }
    }

    /** White space of HTML before the first word is none's when it is read again; a text may be in several pieces. */
    private static void stripStart(Element root) {
        while (root.firstChild() instanceof TextNode text) {
            String words = WHITE_SPACE.trimLeadingFrom(text.getWholeText());
            if (!words.isEmpty()) {
                text.text(words);
                return;
            }
            text.remove();
        }
    }

    private static Sanitized asText(String html) {
        return new Sanitized(TextToHtml.of(TagStripper.text(html)), List.of(), List.of(), true);
    }
}
