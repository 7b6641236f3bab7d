package org.turnstone.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives colours in attributes, which CSS cannot name in pairs, their counterparts for dark pages by rules of no
 * specificity: above the attribute itself, and below all that the mail's own styles say (HTML section 15.2).
 */
final class ColourHints {

    private static final Map<String, String> PROPERTIES =
            Map.of("bgcolor", "background-color", "color", "color", "bordercolor", "border-color");

    private final Map<String, String> rules = new TreeMap<>();

    /**
     * Notes an attribute of an element that is shown.
     *
     * @param value letters, digits and {@code #} where the attribute names a colour
     */
    void note(String attribute, String value) {
        String property = PROPERTIES.get(attribute);
        if (property != null) {
            String selector = ":where(." + Names.BODY + " [" + attribute + "=\"" + value + "\"])";
            rules.computeIfAbsent(selector, _ -> rule(selector, property, value));
        }
    }

    /** The rules, to stand above the mail's own. */
    String text() {
        return rules.values().stream()
                .filter(rule -> !rule.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"))
                .stripLeading();
    }

    private static String rule(String selector, String property, String value) {
        Colour colour = Colour.ofAttribute(value);
        return colour == null ? "" : selector + "{" + adapted(property, colour) + "}";
    }

    private static String adapted(String property, Colour colour) {
        CssToken written = CssToken.of(CssTokenType.HASH, colour.css().substring(1));
        return DarkColours.adapt(new CssDeclaration(property, List.of(written), false))
                .text();
    }
}
