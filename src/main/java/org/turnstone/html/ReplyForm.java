package org.turnstone.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Brings a safe tree into the form in which it goes into another message: styles on the elements, nothing that cannot
 * be seen (H15), none of the names and marks that only our own message frame knows.
 */
final class ReplyForm {

    private static final List<String> FRAME_ONLY = List.of("class", "id", "data-goes-to", "data-blocked");

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
    }
}
