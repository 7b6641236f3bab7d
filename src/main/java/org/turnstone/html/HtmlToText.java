package org.turnstone.html;

import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;

/** HTML as the text a person would have written: lists, links, tables, quotes; nothing that could not be seen (H15). */
public final class HtmlToText {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private HtmlToText() {}

    /** The text of what the sanitiser gave. */
    public static String of(SafeHtml html) {
        return of(html, Deadline.in(LONGEST));
    }

    private static String of(SafeHtml html, Deadline deadline) {
        Element root = Trees.parse(html);
        try {
            CssFilter css = new CssFilter(ImagePolicy.KEEPING, deadline);
            CssSheet sheet = new CssSheet(css, deadline);
            List<Element> styles = root.select("style");
            styles.forEach(sheet::add);
            styles.forEach(Element::remove);
            new StyleCascade(sheet.rules(), deadline).inline(root);
            Visibility.removeHidden(root, deadline);
        } catch (OverLimit tooSlow) {
            root.select("[style], style").remove(); // rather too little than what nobody saw
        }
        return TextLayout.of(root);
    }

    /** The text of a message's HTML as it arrived. */
    public static String of(String html) {
        Deadline deadline = Deadline.in(LONGEST);
        return of(
                Sanitizer.sanitize(html, SanitizerOptions.replying(), deadline).body(), deadline);
    }
}
