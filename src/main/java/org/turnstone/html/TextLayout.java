package org.turnstone.html;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lays a safe tree out as plain text. */
final class TextLayout {

    /** Elements with an empty line around them; other blocks only begin a line. */
    private static final Set<String> SPACED = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "figure",
            "blockquote",
            "menu",
            "dir");

    private static final Set<String> BLOCKS = Set.of(
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "address",
            "center",
            "dt",
            "dd",
            "caption",
            "details",
            "summary",
            "figcaption",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "li",
            "hr");

    private static final Map<String, String> BULLETS = Map.of("ul", "- ", "menu", "- ", "dir", "- ");

    private final TextLines lines = new TextLines();

    private TextLayout() {}

    static String of(Element root) {
        TextLayout layout = new TextLayout();
        layout.children(root);
        return layout.lines.text();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText(), parent);
            } else if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void text(String text, Element parent) {
        boolean asWritten = parent.closest("pre, .mail-text") != null;
        if (asWritten) {
            lines.verbatim(text);
        } else {
            lines.words(text);
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        boolean spaced = SPACED.contains(name) && element.closest("li, .mail-quote") == null;
        boolean block = spaced || SPACED.contains(name) || BLOCKS.contains(name);
        if (spaced) {
            lines.blankLine();
        } else if (block) {
            lines.newLine();
        }
        content(element, name);
        if (spaced) {
            lines.blankLine();
        } else if (block) {
            lines.newLine();
        }
    }

    private void content(Element element, String name) {
        switch (name) {
            case "br" -> lines.lineBreak();
            case "hr" -> lines.words("----");
            case "img" ->
                lines.words(
                        element.attr("alt").isBlank()
                                ? ""
                                : "[" + element.attr("alt").strip() + "]");
            case "a" -> link(element);
            case "blockquote" -> lines.indented("> ", "> ", () -> children(element));
            case "dd" -> lines.indented("    ", "    ", () -> children(element));
            case "li" -> item(element);
            case "table" -> table(element);
            default -> children(element);
        }
    }

    /** {@code Our shop <https://shop.example/>}; an address that is its own text stands alone. */
    private void link(Element link) {
        children(link);
        String href = link.attr("href");
        String text = link.text().strip();
        String bare = href.replaceFirst("^(?:mailto:|https?://)", "");
        boolean same = text.equals(href) || text.equals(bare) || (text + "/").equals(bare) || (text + "/").equals(href);
        if (!href.isEmpty() && !text.isEmpty() && !same) {
            lines.words(" <" + href + ">");
        }
    }

    private void item(Element item) {
        Element list = item.parent();
        String name = list == null ? "ul" : list.normalName();
        String mark = BULLETS.getOrDefault(name, list == null ? "- " : number(item, list) + ". ");
        lines.indented(mark, " ".repeat(mark.length()), () -> children(item));
    }

    private static int number(Element item, Element list) {
        int start = list.attr("start").matches("\\d{1,5}") ? Integer.parseInt(list.attr("start")) : 1;
        return start + item.elementSiblingIndex();
    }

    private void table(Element table) {
        if (DataTable.isOne(table)) {
            lines.verbatim(DataTable.text(table));
        } else {
            children(table);
        }
    }
}
