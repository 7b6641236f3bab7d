package org.turnstone.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which elements and attributes a mail may use (H04, H05). What is on no list is dropped, its text kept. */
final class ElementRules {

    private static final Set<String> ELEMENTS = words(
            """
            a abbr acronym address area article aside b bdi bdo big blockquote br caption center cite code col colgroup
            dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd
            li main map mark menu nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup
            table tbody td tfoot th thead time tr tt u ul var wbr
            """);

    /** Dropped with everything inside: what they hold was never meant to be read, or cannot be shown. */
    private static final Set<String> DROPPED = words(
            """
            applet audio base basefont bgsound canvas command datalist embed frame frameset iframe input isindex keygen
            link math meta noembed noframes object option optgroup param portal script select source style svg template
            textarea title track xml
            """);

    private static final Pattern LENGTH = Pattern.compile("\\d{1,5}(\\.\\d{1,4})?(%|px)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5}");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,31}");
    private static final Pattern COLOUR = Pattern.compile("#?[0-9a-zA-Z]{1,24}");
    private static final Pattern TEXT = Pattern.compile("(?s).{0,2000}");
    private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} ,'_-]{1,128}");
    private static final Pattern FONT_SIZE = Pattern.compile("[+-]?\\d");
    private static final Pattern ROLE = Pattern.compile("presentation|none|img|heading");

    private static final Map<String, Pattern> ANYWHERE = Map.ofEntries(
            Map.entry("title", TEXT),
            Map.entry("dir", Pattern.compile("(?i)ltr|rtl|auto")),
            Map.entry("lang", WORD),
            Map.entry("role", ROLE),
            Map.entry("aria-label", TEXT),
            Map.entry("aria-hidden", Pattern.compile("true|false")),
            Map.entry("aria-level", NUMBER),
            Map.entry("align", WORD),
            Map.entry("valign", WORD));

    private static final Map<String, Pattern> CELL = Map.of(
            "width", LENGTH, "height", LENGTH, "bgcolor", COLOUR, "colspan", NUMBER, "rowspan", NUMBER, "nowrap", TEXT,
            "abbr", TEXT, "scope", WORD);

    private static final Map<String, Pattern> ROW = Map.of("bgcolor", COLOUR, "height", LENGTH);

    private static final Map<String, Map<String, Pattern>> BY_ELEMENT = Map.ofEntries(
            Map.entry(
                    "table",
                    Map.of(
                            "width",
                            LENGTH,
                            "height",
                            LENGTH,
                            "bgcolor",
                            COLOUR,
                            "border",
                            NUMBER,
                            "cellpadding",
                            LENGTH,
                            "cellspacing",
                            LENGTH,
                            "frame",
                            WORD,
                            "rules",
                            WORD,
                            "summary",
                            TEXT,
                            "bordercolor",
                            COLOUR)),
            Map.entry("td", CELL),
            Map.entry("th", CELL),
            Map.entry("tr", ROW),
            Map.entry("tbody", ROW),
            Map.entry("thead", ROW),
            Map.entry("tfoot", ROW),
            Map.entry("col", Map.of("span", NUMBER, "width", LENGTH)),
            Map.entry("colgroup", Map.of("span", NUMBER, "width", LENGTH)),
            Map.entry(
                    "img",
                    Map.of(
                            "alt", TEXT, "width", LENGTH, "height", LENGTH, "border", NUMBER, "hspace", NUMBER,
                            "vspace", NUMBER)),
            Map.entry("font", Map.of("color", COLOUR, "face", FONT, "size", FONT_SIZE)),
            Map.entry("hr", Map.of("color", COLOUR, "size", NUMBER, "width", LENGTH, "noshade", TEXT)),
            Map.entry("ol", Map.of("start", NUMBER, "type", Pattern.compile("[1aAiI]"), "reversed", TEXT)),
            Map.entry("ul", Map.of("type", WORD)),
            Map.entry("li", Map.of("value", NUMBER, "type", Pattern.compile("[1aAiI]|disc|circle|square"))),
            Map.entry("br", Map.of("clear", WORD)),
            Map.entry("time", Map.of("datetime", TEXT)),
            // Our own mark in what is being written; taken off before it is sent, and wherever mail is read.
            Map.entry("div", Map.of(LetterHtml.SIGNATURE, Pattern.compile("\\d{1,18}"))),
            Map.entry("blockquote", Map.of("type", Pattern.compile("cite"))),
            Map.entry("area", Map.of("alt", TEXT, "shape", WORD, "coords", Pattern.compile("[0-9., ]{1,400}"))));

    private ElementRules() {}

    static boolean allows(String element) {
        return ELEMENTS.contains(element);
    }

    static boolean dropsWithContent(String element) {
        return DROPPED.contains(element);
    }

    /** Whether an attribute may stay with its value; style, class, id and addresses are judged elsewhere. */
    static boolean allows(String element, String attribute, String value) {
        Pattern pattern = pattern(element, attribute);
        return pattern != null && pattern.matcher(value).matches();
    }

    private static @Nullable Pattern pattern(String element, String attribute) {
        Pattern own = BY_ELEMENT.getOrDefault(element, Map.of()).get(attribute);
        return own != null ? own : ANYWHERE.get(attribute);
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }
}
