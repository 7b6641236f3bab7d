package org.turnstone.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.XmlDeclaration;

/** What must hold of any markup that is shown; written apart from the sanitiser's own lists, on purpose. */
final class SafeMarkup {

    private static final Set<String> NEVER = Set.of(
            "svg",
            "math",
            "template",
            "noscript",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "base",
            "meta",
            "link",
            "script",
            "xml",
            "foreignobject",
            "frame",
            "frameset",
            "applet",
            "button",
            "select",
            "option",
            "textarea",
            "video",
            "audio",
            "source",
            "track",
            "portal",
            "slot",
            "dialog",
            "marquee",
            "picture",
            "image",
            "noembed",
            "noframes",
            "xmp",
            "plaintext",
            "title",
            "body",
            "html",
            "head",
            "isindex",
            "param",
            "canvas");

    private static final Set<String> ATTRIBUTES = Set.of(
            "abbr",
            "align",
            "alt",
            "aria-hidden",
            "aria-label",
            "aria-level",
            "bgcolor",
            "border",
            "bordercolor",
            "cellpadding",
            "cellspacing",
            "class",
            "clear",
            "color",
            "colspan",
            "coords",
            "data-blocked",
            "data-colours",
            "data-goes-to",
            "datetime",
            "dir",
            "face",
            "frame",
            "height",
            "href",
            "hspace",
            "id",
            "lang",
            "name",
            "noshade",
            "nowrap",
            "rel",
            "reversed",
            "role",
            "rowspan",
            "rules",
            "scope",
            "shape",
            "size",
            "span",
            "src",
            "start",
            "style",
            "summary",
            "target",
            "title",
            "type",
            "usemap",
            "valign",
            "value",
            "vspace",
            "width");

    private static final Set<String> WORDS_ONLY = Set.of("alt", "title", "aria-label", "summary", "abbr", "datetime");

    private static final Pattern HREF = Pattern.compile(
            "(?is)(https?://?[^\\p{Cntrl}]+|mailto:[^\\p{Cntrl}]*|tel:[^\\p{Cntrl}]*|https?:[^\\p{Cntrl}]+)");

    private static final Pattern STYLE_NEVER = Pattern.compile("(?i)@(?!media )|expression|behavior|binding|z-index"
            + "|(?<![-a-z])(position|content|transform|src|cursor|mask):|animation|javascript|<"
            + "|(var|env|image-set|src|element|attr|paint|cross-fade|image)\\(|url\\((?!\"data:image/)"
            + "|margin[a-z-]*:[^;}]*(?<!e)-\\d");

    private static final Pattern STYLE_WORDS =
            Pattern.compile("\"(?!data:)([\\w ,.-]|[^\\x00-\\x9f]|\\\\[0-9a-f]{1,6} )*\"");

    private SafeMarkup() {}

    static void assertSafe(String markup, String written) {
        Document document = Jsoup.parse("<!doctype html><body>" + markup);
        for (Element element : document.getAllElements()) {
            boolean page = element instanceof Document
                    || Set.of("html", "head", "body").contains(element.normalName());
            if (!page) {
                assertThat(NEVER).as(written).doesNotContain(element.normalName());
                assertThat(element.normalName()).as(written).matches("[a-z][a-z0-9]*");
            }
            element.attributes().forEach(attribute -> attribute(element, attribute, written));
            element.childNodes()
                    .forEach(node ->
                            assertThat(node).as(written).isNotInstanceOfAny(Comment.class, XmlDeclaration.class));
        }
        document.select("style").forEach(style -> assertStyle(style.data(), written));
    }

    private static void attribute(Element element, Attribute attribute, String written) {
        String key = attribute.getKey();
        String value = attribute.getValue();
        assertThat(ATTRIBUTES).as(written).contains(key);
        switch (key) {
            case "href" -> assertThat(value).as(written).matches(HREF);
            case "src" ->
                assertThat(value).as(written).matches("data:image/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=]*");
            case "style" -> assertStyle(value, written);
            case "id", "name" -> assertThat(value).as(written).startsWith("m-");
            case "usemap" -> assertThat(value).as(written).startsWith("#m-");
            case "class" ->
                assertThat(value.split(" ", -1))
                        .as(written)
                        .allMatch(name -> name.startsWith("m-") || name.startsWith("mail-"));
            default -> {
                if (!WORDS_ONLY.contains(key) && !key.equals("data-goes-to")) {
                    assertThat(value.toLowerCase(Locale.ROOT)).as(written).doesNotContain("//", "script", "url(");
                }
            }
        }
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            assertThat(element.attr("target")).isEqualTo("_blank");
            assertThat(element.attr("rel")).isEqualTo("noopener noreferrer nofollow");
        }
    }

    /** In a string a word means nothing, as long as nothing but words is in it. */
    private static void assertStyle(String css, String written) {
        assertThat(STYLE_NEVER
                        .matcher(STYLE_WORDS.matcher(css).replaceAll("\"\""))
                        .find())
                .as(written + "\ngave the style " + css)
                .isFalse();
    }
}
