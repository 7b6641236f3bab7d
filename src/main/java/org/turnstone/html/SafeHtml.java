package org.turnstone.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Markup that is safe to show: the only thing a template may print raw. It comes from a tree that this package built
 * node by node ({@link Sanitizer}, {@link TextToHtml}, {@link ReplyQuote}), is serialised once, and nothing edits it
 * afterwards (H11, CVE-2024-42009).
 */
public final class SafeHtml {

    public static final SafeHtml EMPTY = new SafeHtml("");

    private final String markup;

    private SafeHtml(String markup) {
        this.markup = markup;
    }

    /** The children of an element of a tree that this package built. */
    static SafeHtml contentOf(Element root) {
        return new SafeHtml(root.html());
    }

    /** Several fragments, one below the other: each is balanced, so together they are. */
    public static SafeHtml joined(List<SafeHtml> fragments) {
        StringBuilder joined = new StringBuilder();
        for (SafeHtml fragment : fragments) {
            joined.append(fragment.markup);
        }
        return new SafeHtml(joined.toString());
    }

    /** A fragment of HTML: flow content, to stand inside a body. */
    public String markup() {
        return markup;
    }

    public boolean isEmpty() {
        return markup.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml html && markup.equals(html.markup);
    }

    @Override
    public int hashCode() {
        return markup.hashCode();
    }

    /** The markup, so that a template's {@code .raw} prints it. */
    @Override
    public String toString() {
        return markup;
    }
}
