package org.turnstone.html;

import java.io.StringReader;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads and makes jsoup trees in the one way this package uses. */
final class Trees {

    /** Deeper HTML is nobody's letter. Browsers themselves stop nesting at 512. */
    static final int DEEPEST = 512;

    private static final char NO_CHARACTER = '\uffff';
    private static final char REPLACEMENT = '\ufffd';

    private Trees() {}

    /** An empty body whose content is serialised exactly, without line breaks of jsoup's own. */
    static Element newRoot() {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /**
     * Text that is read to its end: jsoup takes U+FFFF, which is no character, for the end itself, so that whatever stood
     * behind it would be lost.
     */
    static String readable(String text) {
        return text.replace(NO_CHARACTER, REPLACEMENT);
    }

    static char readable(char c) {
        return c == NO_CHARACTER ? REPLACEMENT : c;
    }

    /** Reads a message's HTML as a browser would. */
    static Document parse(String html, Deadline deadline) {
        DeadlineReader reader = new DeadlineReader(new StringReader(html), deadline);
        Document document = parser().parseInput(reader, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Reads markup of our own back, as it is read inside the body of the message document. */
    static Element parse(String markup) {
        Element root = newRoot();
        root.appendChildren(parser().parseFragmentInput(markup, root, ""));
        return root;
    }

    static Element parse(SafeHtml html) {
        return parse(html.markup());
    }

    static Element parent(Element element) {
        return Objects.requireNonNull(element.parent(), "an element of a tree has a parent");
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }
}
