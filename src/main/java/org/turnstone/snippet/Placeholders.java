package org.turnstone.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.turnstone.html.HtmlToText;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;

/** {@code {{first name}}} and the like: what is known is filled in, the rest is left to be seen. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[ \u00a0]*([^{}\\n]{1,40}?)[ \u00a0]*}}");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    private Placeholders() {}

    /** Fills in what the facts know, in a line or a plain text. */
    public static String fill(String text, Facts facts) {
        return fill(text, facts, UnaryOperator.identity());
    }

    /** The same in HTML, which is made safe afterwards: a name is text, whatever stands in it. */
    public static String fillHtml(String html, Facts facts) {
        String filled = fill(html, facts, Placeholders::escaped);
        return Sanitizer.sanitize(filled, SanitizerOptions.replying().withInlineImages(cid -> "cid:" + cid))
                .body()
                .markup();
    }

    /** A snippet with all that is known. */
    public static Snippet fill(Snippet snippet, Facts facts) {
        String html = snippet.rich() ? fillHtml(snippet.html(), facts) : snippet.html();
        return new Snippet(
                snippet.id(),
                snippet.name(),
                snippet.recipients(),
                fill(snippet.subject(), facts),
                snippet.rich(),
                snippet.rich() ? HtmlToText.of(html) : fill(snippet.text(), facts),
                html);
    }

    /** Those that are left in a text, as they are written. */
    public static List<String> left(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String fill(String text, Facts facts, UnaryOperator<String> form) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        facts.of(key(match.group(1))).map(form).orElse(match.group())));
    }

    private static String key(String written) {
        return SPACES.matcher(written.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The names there are, for the page that explains them. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Facts.Name name : Facts.Name.values()) {
            names.add("{{" + name.text() + "}}");
        }
        return names;
    }
}
