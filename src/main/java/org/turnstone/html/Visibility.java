package org.turnstone.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a tree the text nobody could see, so that it does not enter a reply unnoticed (H15): not displayed,
 * invisible, without opacity, in no room, too small, or in the colour of what is behind it.
 */
final class Visibility {

    /** In CSS pixels: smaller text cannot be read. */
    private static final double SMALLEST_FONT = 3;

    private final CssFilter css;

    private Visibility(Deadline deadline) {
        this.css = new CssFilter(ImagePolicy.KEEPING, deadline);
    }

    /** Works on a tree of our own whose styles stand on its elements. */
    static void removeHidden(Element root, Deadline deadline) {
        new Visibility(deadline).children(root, new Look(Colour.BLACK, Colour.WHITE, 16, true));
    }

    /**
     * What text looks like at one place.
     *
     * @param background {@code null} where a picture is behind the text
     * @param font in CSS pixels
     * @param visible by the property {@code visibility}
     */
    private record Look(Colour colour, @Nullable Colour background, double font, boolean visible) {

        boolean showsText() {
            boolean distinct = background == null ? colour.alpha() >= 0.05 : !colour.vanishesOn(background);
            return visible && font >= SMALLEST_FONT && distinct;
        }
    }

    private void children(Element parent, Look look) {
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof TextNode text && !text.isBlank() && !look.showsText()) {
                text.remove();
            } else if (node instanceof Element element) {
                element(element, look);
            }
        }
    }

    private void element(Element element, Look outer) {
        List<CssDeclaration> style = css.declarations(element.attr("style"));
        if (isGone(style)) {
            element.remove();
            return;
        }
        Look look = look(element, style, outer);
        if (element.normalName().equals("img") && !look.visible()) {
            element.remove();
            return;
        }
        children(element, look);
    }

    private static boolean isGone(List<CssDeclaration> style) {
        boolean clipped = style.stream()
                .anyMatch(d ->
                        d.property().startsWith("overflow") && !d.valueText().equalsIgnoreCase("visible"));
        return style.stream().anyMatch(d -> switch (d.property()) {
            case "display" -> d.valueText().equalsIgnoreCase("none");
            case "opacity" -> first(d).isNumeric() && first(d).number() < 0.05;
            case "height", "width", "max-height", "max-width" ->
                clipped && first(d).isNumeric() && first(d).number() <= 1;
            default -> false;
        });
    }

    private static Look look(Element element, List<CssDeclaration> style, Look outer) {
        Colour colour = element.normalName().equals("a") && element.hasAttr("href") ? Colour.LINK : outer.colour();
        Colour background = over(Colour.ofAttribute(element.attr("bgcolor")), outer.background());
        Colour attribute = Colour.ofAttribute(element.attr("color"));
        colour = attribute == null ? colour : attribute;
        double font = outer.font();
        boolean visible = outer.visible();
        for (CssDeclaration declaration : style) {
            switch (declaration.property()) {
                case "color" -> colour = colour(declaration, outer.colour());
                case "background-color", "background-image", "background" ->
                    background = background(declaration, background);
                case "font-size", "font" -> font = font(declaration, outer.font());
                case "visibility" -> visible = declaration.valueText().equalsIgnoreCase("visible");
                default -> {
                    // Says nothing about whether text can be seen.
                }
            }
        }
        return new Look(colour, background, font, visible);
    }

    private static Colour colour(CssDeclaration declaration, Colour inherited) {
        Colour colour = Colour.of(declaration.value());
        return colour == null ? differentFrom(declaration, inherited) : colour;
    }

    /** A colour we cannot read is taken for one that can be seen, but for the inherited one. */
    private static Colour differentFrom(CssDeclaration declaration, Colour inherited) {
        return declaration.valueText().toLowerCase(Locale.ROOT).equals("inherit")
                ? inherited
                : new Colour(128, 96, 64, 1);
    }

    private static @Nullable Colour background(CssDeclaration declaration, @Nullable Colour behind) {
        boolean picture = declaration.value().stream()
                .anyMatch(token -> token.is(CssTokenType.URL)
                        || (token.is(CssTokenType.FUNCTION) && token.name().endsWith("gradient")));
        return picture ? null : over(Colour.of(declaration.value()), behind);
    }

    private static @Nullable Colour over(@Nullable Colour colour, @Nullable Colour behind) {
        return colour == null || colour.alpha() < 0.5 ? behind : colour;
    }

    private static double font(CssDeclaration declaration, double inherited) {
        for (CssToken token : declaration.value()) {
            if (token.is(CssTokenType.PERCENTAGE)) {
                return inherited * token.number() / 100;
            }
            if (token.is(CssTokenType.DIMENSION)) {
                return switch (token.unit()) {
                    case "em" -> inherited * token.number();
                    case "rem" -> 16 * token.number();
                    case "pt" -> token.number() * 4 / 3;
                    default -> token.number();
                };
            }
            if (token.is(CssTokenType.NUMBER) && token.number() == 0) {
                return 0;
            }
        }
        return declaration.property().equals("font-size") ? Math.max(inherited, SMALLEST_FONT) : inherited;
    }

    private static CssToken first(CssDeclaration declaration) {
        return declaration.value().getFirst();
    }
}
