package org.turnstone.html;

import java.util.List;
import org.jsoup.nodes.Element;

/** A message as the quote under a reply to it. */
public final class ReplyQuote {

    private ReplyQuote() {}

    /**
     * The quote block of an HTML reply.
     *
     * @param original made safe for {@link SanitizerOptions.Purpose#REPLY}
     * @param attribution such as {@code On 3 May, Ida Holm wrote:}
     */
    public static SafeHtml html(SafeHtml original, String attribution) {
        Element root = Trees.newRoot();
        root.appendElement("p").appendText(attribution);
        Element quote = root.appendElement("blockquote").attr("type", "cite");
        quote.appendChildren(Trees.parse(original).childNodesCopy());
        return SafeHtml.contentOf(root);
    }

    /** Where the quote at the end of a plain text begins, with the line that says whose it is; its length if there is none. */
    public static int start(String text) {
        List<QuotedLine> lines = text.lines().map(TextToHtml::unquoted).toList();
        int first = lines.size();
        while (first > 0
                && (lines.get(first - 1).depth() > 0
                        || lines.get(first - 1).text().isBlank())) {
            first--;
        }
        boolean quoted = lines.subList(first, lines.size()).stream().anyMatch(line -> line.depth() > 0);
        if (!quoted) {
            return text.length();
        }
        int at = 0;
        for (int line = Attribution.start(lines, 0, first); line > 0; line--) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    /** The quote of a plain-text reply: every line behind {@code >} (RFC 3676 section 4.5). */
    public static String text(String original, String attribution) {
        StringBuilder quote = new StringBuilder(attribution).append('\n');
        original.stripTrailing().lines().forEach(line -> quote.append(
                        line.startsWith(">") || line.isEmpty() ? ">" : "> ")
                .append(line)
                .append('\n'));
        return quote.toString();
    }
}
