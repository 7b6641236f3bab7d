package org.turnstone.html;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Plain text as HTML: escaped, its addresses linked, its quotes as nested {@code blockquote}s (H19). */
public final class TextToHtml {

    /** Deeper quotes are shown at this depth: a frame is only so wide. */
    private static final int DEEPEST_QUOTE = 32;

    private TextToHtml() {}

    /** A text as it arrived; lines that begin with {@code >} are quotes. */
    public static SafeHtml of(String plainText) {
        return of(plainText, null);
    }

    /**
     * A text as it arrived, with its trailing quote folded.
     *
     * @param foldLabel the words on the button that unfolds the quote; {@code null}: it is not folded
     */
    public static SafeHtml of(String plainText, @Nullable String foldLabel) {
        return of(plainText.lines().map(TextToHtml::unquoted).toList(), foldLabel);
    }

    /** A text as it goes into another message, where nobody knows our style sheet: its lines are broken by elements. */
    public static SafeHtml forReply(String plainText) {
        Element root = tree(plainText.lines().map(TextToHtml::unquoted).toList());
        for (Element element : root.select(".mail-text, .mail-quote")) {
            element.removeAttr("class");
        }
        root.select("blockquote").attr("type", "cite");
        root.select("a").removeAttr("title");
        for (TextNode text : root.select("*").textNodes()) {
            breakLines(text);
        }
        return SafeHtml.contentOf(root);
    }

    private static void breakLines(TextNode text) {
        String[] lines = text.getWholeText().split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            text.before(new TextNode(lines[i]));
            text.before(new Element("br"));
        }
        text.text(lines[lines.length - 1]);
    }

    /** Lines or flowed paragraphs whose quote marks somebody else took off. */
    public static SafeHtml of(List<QuotedLine> lines, @Nullable String foldLabel) {
        Element root = tree(lines);
        if (foldLabel != null) {
            QuoteFolding.fold(root, foldLabel);
        }
        return SafeHtml.contentOf(root);
    }

    static Element tree(List<QuotedLine> lines) {
        Element root = Trees.newRoot();
        Element level = root;
        int depth = 0;
        int from = 0;
        while (from < lines.size()) {
            int wanted = Math.min(lines.get(from).depth(), DEEPEST_QUOTE);
            for (; depth < wanted; depth++) {
                level = level.appendElement("blockquote").addClass("mail-quote");
            }
            for (; depth > wanted; depth--) {
                level = Objects.requireNonNull(level.parent());
            }
            int to = from;
            while (to < lines.size() && Math.min(lines.get(to).depth(), DEEPEST_QUOTE) == wanted) {
                to++;
            }
            boolean quoteFollows = to < lines.size() && lines.get(to).depth() > wanted;
            int attribution = quoteFollows ? Attribution.start(lines, from, to) : to;
            block(level, lines.subList(from, attribution), attribution < to ? "\n" : "");
            block(level, lines.subList(attribution, to), "");
            from = to;
        }
        return root;
    }

    /** The last line break of a block does not show, so an empty line before another block needs one more. */
    private static void block(Element level, List<QuotedLine> lines, String end) {
        int signature = signature(lines);
        text(level, lines.subList(0, signature), signature < lines.size() ? "\n" : end);
        Element signed = text(level, lines.subList(signature, lines.size()), end);
        if (signed != null) {
            signed.addClass("mail-signature");
        }
    }

    private static @Nullable Element text(Element level, List<QuotedLine> lines, String end) {
        if (lines.isEmpty()) {
            return null;
        }
        String text = lines.stream().map(QuotedLine::text).collect(Collectors.joining("\n", "", end));
        Element block = level.appendElement("div").addClass("mail-text");
        Linkifier.append(block, text);
        return block;
    }

    /** Where the sender's signature begins (RFC 3676 section 4.3); the end where there is none. */
    private static int signature(List<QuotedLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).depth() == 0 && lines.get(i).text().equals("-- ")) {
                return i;
            }
        }
        return lines.size();
    }

    /** Takes the quote marks off: {@code >}, each with at most one space after it when another follows. */
    static QuotedLine unquoted(String line) {
        int depth = 0;
        int at = 0;
        while (at < line.length() && line.charAt(at) == '>') {
            depth++;
            at++;
            if (at + 1 < line.length() && line.charAt(at) == ' ' && line.charAt(at + 1) == '>') {
                at++;
            }
        }
        if (depth > 0 && at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return new QuotedLine(depth, line.substring(at));
    }
}
