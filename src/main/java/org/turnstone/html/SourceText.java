package org.turnstone.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A file of text as HTML: escaped and nothing else. No line of it is a quote, and no word of it a link. */
public final class SourceText {

    private SourceText() {}

    public static SafeHtml of(String text) {
        Element root = Trees.newRoot();
        root.appendElement("pre").addClass("mail-source").appendChild(new TextNode(text));
        return SafeHtml.contentOf(root);
    }
}
