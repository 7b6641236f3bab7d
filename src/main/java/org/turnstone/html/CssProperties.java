package org.turnstone.html;

import java.util.Set;

/**
 * The names CSS may use (H08). What is not here is dropped: everything that positions (H09), animates, transforms or
 * generates content, custom properties, and whatever is invented later.
 */
final class CssProperties {

    private static final Set<String> PROPERTIES = words(
            """
            background background-clip background-color background-image background-origin background-position
            background-repeat background-size
            border border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius
            border-bottom-style border-bottom-width border-collapse border-color border-left border-left-color
            border-left-style border-left-width border-radius border-right border-right-color border-right-style
            border-right-width border-spacing border-style border-top border-top-color border-top-left-radius
            border-top-right-radius border-top-style border-top-width border-width
            box-shadow box-sizing caption-side clear color direction display empty-cells float
            font font-family font-size font-stretch font-style font-variant font-weight
            height hyphens letter-spacing line-height list-style list-style-image list-style-position list-style-type
            margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width
            object-fit object-position opacity outline outline-color outline-style outline-width
            overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top
            quotes tab-size table-layout text-align text-align-last text-decoration text-decoration-color
            text-decoration-line text-decoration-style text-decoration-thickness text-indent text-overflow text-shadow
            text-transform text-underline-offset unicode-bidi vertical-align visibility white-space width word-break
            word-spacing word-wrap writing-mode
            align-content align-items align-self column-count column-gap column-rule column-width columns flex
            flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap gap grid grid-area grid-auto-columns
            grid-auto-flow grid-auto-rows grid-column grid-gap grid-row grid-template grid-template-areas
            grid-template-columns grid-template-rows justify-content justify-items justify-self order place-content
            place-items row-gap
            break-after break-before break-inside orphans page-break-after page-break-before page-break-inside widows
            """);

    private static final Set<String> FUNCTIONS = words(
            """
            rgb rgba hsl hsla hwb lab lch oklab oklch light-dark calc min max clamp
            linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
            repeat minmax fit-content
            """);

    /** Without the viewport's: the frame is as tall as its content, so a height in them would feed on itself. */
    private static final Set<String> UNITS = words("px em rem ex ch pt pc cm mm in vw deg grad rad turn fr");

    /** Properties whose address is that of a picture. */
    private static final Set<String> PICTURES =
            Set.of("background", "background-image", "list-style", "list-style-image");

    private CssProperties() {}

    static boolean allowsProperty(String property) {
        return PROPERTIES.contains(property);
    }

    static boolean allowsFunction(String function) {
        return FUNCTIONS.contains(function);
    }

    static boolean allowsUnit(String unit) {
        return UNITS.contains(unit);
    }

    static boolean showsPicture(String property) {
        return PICTURES.contains(property);
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }
}
