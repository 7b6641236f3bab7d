package org.turnstone.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Walks a message's tree and builds a new one of what is allowed (H04, H05). Nothing is taken over: each element and
 * attribute is made again by its name.
 */
final class TreeCopy {

    /** Leaves room below the parser's own limit for what is put around it. */
    private static final int LONGEST_ID = 100;

    private static final int DEEPEST = 400;

    /** Elements that are shown as another: their text matters, their behaviour must not. */
    private static final Map<String, String> RENAMED = Map.of(
            "xmp",
            "pre",
            "plaintext",
            "pre",
            "listing",
            "pre",
            "form",
            "div",
            "fieldset",
            "div",
            "legend",
            "div",
            "button",
            "span",
            "label",
            "span");

    private static final Set<String> CARRIES_BACKGROUND = Set.of("body", "table", "td", "th", "tr", "tbody", "div");

    private final ImagePolicy images;
    private final CssFilter css;
    private final Deadline deadline;
    private final LinkCopy links = new LinkCopy();
    private final ColourHints hints = new ColourHints();

    TreeCopy(ImagePolicy images, CssFilter css, Deadline deadline) {
        this.images = images;
        this.css = css;
        this.deadline = deadline;
    }

    List<Sanitized.MisleadingLink> misleadingLinks() {
        return links.misleading();
    }

    /** What attributes said of colours. */
    ColourHints hints() {
        return hints;
    }

    /** The mail's body as one {@code div}, so that its colours and direction survive. */
    Element copy(Document source) {
        Element body = ownBody(source);
        Element copy = new Element("div");
        attributes(body, copy, "body");
        children(body, copy, 0);
        return copy;
    }

    /** The body, or the one element that stands for it in what was made safe before (H10). */
    private static Element ownBody(Document source) {
        Element body = source.body();
        Element only = body.childrenSize() == 1 ? body.firstElementChild() : null;
        boolean again = only != null && only.normalName().equals("div") && only.hasClass(Names.BODY);
        return only != null && again && body.ownText().isBlank() ? only : body;
    }

    private void children(Element from, Element to, int depth) {
        if (depth > DEEPEST) {
            throw new OverLimit("the message is nested too deep");
        }
        for (Node node : from.childNodes()) {
            switch (node) {
                case TextNode text -> to.appendChild(new TextNode(text.getWholeText()));
                case DataNode raw -> to.appendChild(new TextNode(raw.getWholeData()));
                case Element element -> element(element, to, depth + 1);
                default -> {
                    // Comments, doctypes and processing instructions say nothing to a reader.
                }
            }
        }
    }

    private void element(Element from, Element to, int depth) {
        deadline.check();
        boolean foreign = !Parser.NamespaceHtml.equals(from.tag().namespace());
        String name = RENAMED.getOrDefault(from.normalName(), from.normalName());
        if (foreign || ElementRules.dropsWithContent(name)) {
            return;
        }
        if (!ElementRules.allows(name)) {
            children(from, to, depth);
            return;
        }
        Element copy = new Element(name);
        List<CssDeclaration> style = attributes(from, copy, name);
        if (name.equals("img") && !new ImageCopy(images).copy(from, copy, style)) {
            return;
        }
        to.appendChild(copy);
        children(from, copy, depth);
        if (name.equals("a") || name.equals("area")) {
            links.copy(from, copy);
        }
    }

    private List<CssDeclaration> attributes(Element from, Element to, String name) {
        for (Attribute attribute : from.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            if (ElementRules.allows(name, key, value)) {
                to.attr(key, value);
                hints.note(key, value);
            }
        }
        String id = from.id().strip();
        if (!id.isEmpty() && Names.prefixed(id).length() <= LONGEST_ID) {
            to.attr("id", Names.prefixed(id));
        }
        String own = name.equals("body") ? Names.BODY + " " : "";
        String classes = Names.prefixedAll(own + from.className());
        if (!classes.isEmpty()) {
            to.attr("class", classes);
        }
        if (name.equals("map") && from.hasAttr("name")) {
            to.attr("name", Names.prefixed(from.attr("name")));
        }
        List<CssDeclaration> style = css.declarations(hints(from, name) + from.attr("style"));
        if (!style.isEmpty()) {
            to.attr("style", CssDeclaration.text(style));
        }
        return style;
    }

    /** What attributes said before CSS did, where HTML of today has no attribute for it on the element we make. */
    private static String hints(Element from, String name) {
        List<String> hints = new ArrayList<>();
        if (name.equals("body")) {
            hint(hints, "background-color", from.attr("bgcolor"));
            hint(hints, "color", from.attr("text"));
        }
        String background = from.attr("background");
        if (!background.isBlank() && CARRIES_BACKGROUND.contains(name)) {
            hints.add("background-image:"
                    + CssToken.of(CssTokenType.URL, background).css());
        }
        if (from.hasAttr("hidden")) {
            hints.add("display:none");
        }
        return hints.isEmpty() ? "" : String.join(";", hints) + ";";
    }

    private static void hint(List<String> hints, String property, String colour) {
        if (colour.matches("#?[0-9a-zA-Z]{3,24}")) {
            boolean bareHex = colour.matches("[0-9a-fA-F]{6}");
            hints.add(property + ":" + (bareHex ? "#" : "") + colour);
        }
    }
}
