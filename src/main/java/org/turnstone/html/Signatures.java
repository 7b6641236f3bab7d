package org.turnstone.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the signatures of a message, which its reader has mostly read before, and marks them, so that they are shown a
 * little quieter. Nothing is hidden. Their own colours stay; where the mail has painted what is behind them nothing is
 * marked, since nobody could say then whether the quieter colour can be read.
 */
final class Signatures {

    /** The class that they get; plain text has it too. */
    static final String MARK = "mail-signature";

    /** What mail programs put around theirs; names carry the sanitiser's prefix. */
    private static final String CONTAINERS = ".m-gmail_signature, .m-gmail_signature_prefix, .m-moz-signature,"
            + " .m-protonmail_signature_block, #m-Signature, #m-AppleMailSignature, #m-ms-outlook-mobile-signature";

    /** RFC 3676 section 4.3: two hyphens and a space, which HTML may have made one that does not break. */
    private static final Pattern DELIMITER = Pattern.compile("\\s*--[ \u00a0]\\s*");

    /** Where two hyphens are something else: in code, in a table, in somebody else's words. */
    private static final String ELSEWHERE = "pre, code, kbd, samp, table, blockquote, details, li, a, ." + MARK;

    /** Whatever follows a delimiter and is longer than this is no signature. */
    private static final int LONGEST = 1_500;

    /** A ground of any colour but white, which is the page's own, and becomes it on a dark page. */
    private static final Pattern PAINTED =
            Pattern.compile("(?i)background(?!-color:\\s*(?:light-dark\\()?(?:white|#fff(?:fff)?)(?![0-9a-z]))");

    private static final Set<String> BLOCKS =
            Set.of("div", "p", "section", "article", "center", "hr", "table", "ul", "ol");

    private Signatures() {}

    /** Works on a tree this package built, after its quotes are folded and before it is serialised. */
    static void dim(Element root) {
        for (Element sheet : root.select("style")) {
            if (PAINTED.matcher(sheet.data()).find()) {
                return;
            }
        }
        for (Element container : root.select(CONTAINERS)) {
            if (container.closest("blockquote, details") == null && isReadable(container)) {
                container.addClass(MARK);
            }
        }
        TextNode delimiter = delimiter(root);
        if (delimiter != null) {
            wrap(delimiter);
        }
    }

    /** The last line that says so; others before it are part of the text. */
    private static @Nullable TextNode delimiter(Element root) {
        TextNode last = null;
        for (TextNode text : root.select("*").textNodes()) {
            if (DELIMITER.matcher(text.getWholeText()).matches() && isLine(text) && isOwnText(text)) {
                last = text;
            }
        }
        return last;
    }

    private static boolean isOwnText(TextNode text) {
        Element parent = text.parent();
        return parent != null && parent.closest(ELSEWHERE) == null;
    }

    private static boolean isLine(Node node) {
        return endsLine(node.previousSibling(), false) && endsLine(node.nextSibling(), true);
    }

    private static boolean endsLine(@Nullable Node beside, boolean forward) {
        Node at = beside;
        while (at instanceof TextNode text && text.isBlank()) {
            at = forward ? at.nextSibling() : at.previousSibling();
        }
        return at == null || (at instanceof Element element && (element.nameIs("br") || isBlock(element)));
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || element.nameIs("blockquote") || element.nameIs("details");
    }

    /** Puts the line and what follows it into an element of its own. */
    private static void wrap(TextNode delimiter) {
        Node first = delimiter;
        List<Node> signature = following(first);
        while (letters(signature) == 2
                && first.parent() instanceof Element parent
                && isLine(parent)
                && mayClimb(parent)) {
            first = parent;
            signature = following(first);
        }
        int letters = letters(signature);
        if (letters <= 2
                || letters > LONGEST
                || !(first.parent() instanceof Element parent)
                || !isReadable(parent)
                || !parent.nameIs("div")) {
            return;
        }
        Element wrapper = new Element("div").addClass(MARK);
        first.before(wrapper);
        wrapper.appendChildren(signature);
    }

    private static boolean mayClimb(Element parent) {
        return !parent.hasClass(Names.BODY) && (parent.nameIs("div") || parent.nameIs("p") || parent.nameIs("span"));
    }

    /** It and what stands behind it in its parent, up to a quote with the line that says whose it is. */
    private static List<Node> following(Node first) {
        List<Node> following = new ArrayList<>();
        for (Node at = first; at != null; at = at.nextSibling()) {
            if (at instanceof Element element && QuoteFolding.isQuoteOrFold(element)) {
                Element attribution = Attribution.before(element);
                if (attribution != null) {
                    int from = following.indexOf(attribution);
                    return from < 0 ? following : new ArrayList<>(following.subList(0, from));
                }
                return following;
            }
            following.add(at);
        }
        return following;
    }

    private static int letters(List<Node> nodes) {
        int letters = 0;
        for (Node node : nodes) {
            String text = node instanceof Element element ? element.wholeText() : "";
            text = node instanceof TextNode own ? own.getWholeText() : text;
            letters += (int) text.chars()
                    .filter(c -> !Character.isWhitespace(c) && c != 0xa0)
                    .count();
        }
        return letters;
    }

    /** Whether the quieter colour stands on what the page itself is made of. */
    private static boolean isReadable(Element signature) {
        List<Element> around = new ArrayList<>(signature.parents());
        around.addAll(signature.getAllElements());
        return around.stream().noneMatch(Signatures::isPainted);
    }

    private static boolean isPainted(Element element) {
        String ground = element.attr("bgcolor").strip();
        return (!ground.isEmpty() && !ground.matches("(?i)#?f{6}|white"))
                || PAINTED.matcher(element.attr("style")).find();
    }
}
