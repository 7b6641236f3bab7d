package org.turnstone.html;

import com.google.common.base.CharMatcher;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Brings a safe tree into the form in which it goes into another message: styles on the elements, nothing that cannot
 * be seen (H15), none of the names and marks that only our own message frame knows.
 */
final class ReplyForm {

    private static final List<String> FRAME_ONLY = List.of("class", "id", "data-goes-to", "data-blocked");

    private static final CharMatcher WHITE_SPACE = CharMatcher.anyOf(" \t\n\f\r");

    private ReplyForm() {}

    static void take(Element root, List<CssRule> rules, Deadline deadline) {
        new StyleCascade(rules, deadline).inline(root);
        Visibility.removeHidden(root, deadline);
        for (Element element : root.getAllElements()) {
            FRAME_ONLY.forEach(element::removeAttr);
        }
        root.select("a, area").forEach(link -> link.removeAttr("title"));
        root.select("img:not([src])").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        Element body = root.firstElementChild();
        if (body != null && body.attributesSize() == 0) {
            body.unwrap();
        }
        stripStart(root);
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
}
