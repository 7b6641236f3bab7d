package org.turnstone.html;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What somebody wrote, as it looks the same in other programs (ADR 33): every block says its own margins, because no two
 * programs agree on them; lists and quotes are indented by margins and tables drawn by attributes, because Outlook knows
 * no others; and there are no classes, because Gmail takes them away.
 */
public final class MailStyle {

    static final String LETTERS = "font-family:Arial,Helvetica,sans-serif;font-size:14px";

    /** What the editor could not hold and carries as it came. */
    private static final String KEPT = "div[role=none]";

    private static final String CODE = "font-family:Consolas,Menlo,monospace;font-size:13px";

    private static final Map<String, String> BY_ELEMENT = Map.ofEntries(
            Map.entry("p", "margin:0 0 1em"),
            Map.entry("h1", "margin:0 0 8px;font-size:24px;line-height:1.25"),
            Map.entry("h2", "margin:0 0 8px;font-size:20px;line-height:1.25"),
            Map.entry("h3", "margin:0 0 8px;font-size:16px;line-height:1.25"),
            Map.entry("h4", "margin:0 0 8px;font-size:14px"),
            Map.entry("h5", "margin:0 0 8px;font-size:14px"),
            Map.entry("h6", "margin:0 0 8px;font-size:14px"),
            Map.entry("pre", "margin:0;padding:8px;background-color:#f3f4f6;white-space:pre-wrap;" + CODE),
            Map.entry("code", CODE),
            Map.entry("hr", "margin:12px 0;border:0;border-top:1px solid #c0c4ca"),
            Map.entry("table", "border-collapse:collapse"),
            Map.entry("td", "padding:6px;border:1px solid #c0c4ca;vertical-align:top;" + LETTERS),
            Map.entry("th", "padding:6px;border:1px solid #c0c4ca;vertical-align:top;" + LETTERS),
            Map.entry("img", "max-width:100%;height:auto"));

    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");

    private MailStyle() {}

    /**
     * The same, dressed; nothing for nothing.
     *
     * @param written made safe for {@link SanitizerOptions.Purpose#REPLY}
     */
    public static SafeHtml dress(SafeHtml written) {
        if (written.isEmpty()) {
            return written;
        }
        Element root = Trees.parse(written);
        root.select("td, th").forEach(MailStyle::simplify);
        for (Element element : root.select("[dir=auto]")) {
            direct(element);
        }
        for (Element element : root.select("* *")) {
            if (element.closest(KEPT) == null) {
                style(element);
            }
        }
        Element letter = new Element("div").attr("style", LETTERS);
        letter.appendChildren(root.childNodesCopy());
        root.empty().appendChild(letter);
        return SafeHtml.contentOf(root);
    }

    /** What holds the words of a letter: the dress, where it has one. */
    static Element words(Element letter) {
        Element only = letter.childrenSize() == 1 ? letter.firstElementChild() : null;
        return only != null && only.attr("style").equals(LETTERS) ? only : letter;
    }

    private static void style(Element element) {
        String own = ownStyle(element);
        String given = hex(element.attr("style"));
        String all = own.isEmpty() || given.isEmpty() ? own + given : own + ";" + given;
        if (!all.isEmpty()) {
            element.attr("style", all);
        }
    }

    private static String ownStyle(Element element) {
        boolean rightToLeft = isRightToLeft(element);
        return switch (element.normalName()) {
            case "ul", "ol" -> rightToLeft ? "margin:0 24px 0 0;padding:0" : "margin:0 0 0 24px;padding:0";
            case "blockquote" ->
                rightToLeft
                        ? "margin:0 4px 0 0;padding:0 12px 0 0;border-right:2px solid #c0c4ca"
                        : "margin:0 0 0 4px;padding:0 0 0 12px;border-left:2px solid #c0c4ca";
            default -> BY_ELEMENT.getOrDefault(element.normalName(), "");
        };
    }

    /** A list or quote runs as the first line in it does. */
    private static boolean isRightToLeft(Element element) {
        Element first = element.hasAttr("dir") ? element : element.selectFirst("[dir]");
        return first != null && first.attr("dir").equals("rtl");
    }

    /** Outlook does not know {@code auto}: the first letter that has a direction decides here, as it would there. */
    private static void direct(Element line) {
        if (Directions.isRightToLeft(line.text())) {
            line.attr("dir", "rtl");
        } else {
            line.removeAttr("dir");
        }
    }

    /** A cell with one line in it holds the line itself; an empty one holds a space, or it would have no border. */
    private static void simplify(Element cell) {
        Element only = cell.childNodeSize() == 1 ? cell.firstElementChild() : null;
        if (only != null
                && only.normalName().equals("div")
                && List.of("", "auto").contains(only.attr("dir"))) {
            boolean plain = !only.hasAttr("style") && !Directions.isRightToLeft(only.text());
            if (plain) {
                only.unwrap();
            }
        }
        boolean empty = cell.text().isBlank() && cell.select("img").isEmpty();
        if (empty && cell.select("div, p").isEmpty()) {
            cell.empty().appendText("\u00a0");
        }
    }

    /** Outlook reads colours in this form alone. */
    private static String hex(String style) {
        Matcher matcher = RGB.matcher(style);
        return matcher.replaceAll(found -> String.format(
                "#%02x%02x%02x", channel(found.group(1)), channel(found.group(2)), channel(found.group(3))));
    }

    private static int channel(String number) {
        return Math.min(255, Integer.parseInt(number));
    }
}
