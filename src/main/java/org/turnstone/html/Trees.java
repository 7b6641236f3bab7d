package org.turnstone.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads and makes jsoup trees in the one way this package uses. */
final class Trees {

    /** Deeper HTML is nobody's letter. Browsers themselves stop nesting at 512. */
    static final int DEEPEST = 512;

    private Trees() {}

    /** An empty body whose content is serialised exactly, without line breaks of jsoup's own. */
    static Element newRoot() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** Reads HTML as a browser would. */
    static Document parse(String html) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    static Element parse(SafeHtml html) {
        return parse(html.markup()).body();
    }
}
