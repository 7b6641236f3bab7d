package org.turnstone.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each colour of a mail a counterpart for dark pages: {@code light-dark(#ffffff,#1b1b1b)}. Light grounds become
 * dark and dark text becomes light, of the same hue; what was made for dark already, a white line on a navy bar, stays.
 * Turning all colours round at once would make such a bar the brightest thing on the page.
 */
final class DarkColours {

    /** What was white becomes the page around the message: {@code oklch(22.5% 0.013 258)}. */
    private static final Oklab GROUND = new Oklab(0.225, -0.0027, -0.0127);

    /** The lightness of what was black. */
    private static final double INK = 0.93;

    private static final String PAIR = "light-dark";

    private static final Set<String> FUNCTIONS =
            Set.of(PAIR, "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch");

    private DarkColours() {}

    /** What a colour is for, which says how dark or light it may become. */
    enum Use {
        GROUND,
        INK,
        LINE
    }

    /** The declaration with both colours wherever it names one. */
    static CssDeclaration adapt(CssDeclaration declaration) {
        Use use = use(declaration.property());
        if (use == null) {
            return declaration;
        }
        List<CssToken> value = declaration.value();
        List<CssToken> adapted = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            int end = endOfColour(value, i);
            List<CssToken> written = value.subList(i, end);
            Colour colour = isPair(written) ? null : Colour.of(written);
            Colour dark = colour == null ? null : dark(colour, use);
            adapted.addAll(dark == null || dark.equals(colour) ? written : pair(written, dark));
            i = end - 1;
        }
        return new CssDeclaration(declaration.property(), adapted, declaration.important());
    }

    /** The counterpart of one colour. */
    static Colour dark(Colour colour, Use use) {
        if (colour.alpha() == 0) {
            return colour;
        }
        Oklab lab = Oklab.of(colour);
        double light = lab.lightness();
        Oklab dark =
                switch (use) {
                    case GROUND -> ground(lab);
                    case INK -> lab.at(Math.max(light, INK - 0.35 * light));
                    case LINE -> lab.at(0.75 - 0.42 * light);
                };
        return dark.lightness() == light ? colour : dark.colour(colour.alpha());
    }

    /** The lighter it was, the more it takes of the page's own tint: else a grey box stands in a blue page. */
    private static Oklab ground(Oklab lab) {
        double light = lab.lightness();
        double darker = Math.min(light, GROUND.lightness() + 0.55 * (1 - light));
        return new Oklab(darker, lab.a() + light * GROUND.a(), lab.b() + light * GROUND.b());
    }

    private static @Nullable Use use(String property) {
        if (property.startsWith("background") || property.endsWith("shadow")) {
            return Use.GROUND;
        }
        if (property.equals("color") || property.startsWith("text-decoration")) {
            return Use.INK;
        }
        boolean line =
                property.startsWith("border") || property.startsWith("outline") || property.equals("column-rule");
        return line ? Use.LINE : null;
    }

    /** Behind the token, or behind all of a colour that is written as a function. */
    private static int endOfColour(List<CssToken> value, int from) {
        CssToken first = value.get(from);
        if (!first.is(CssTokenType.FUNCTION) || !FUNCTIONS.contains(first.name())) {
            return from + 1;
        }
        int depth = 0;
        for (int i = from; i < value.size(); i++) {
            depth += value.get(i).opens() ? 1 : 0;
            depth -= value.get(i).closes() ? 1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return value.size();
    }

    private static boolean isPair(List<CssToken> written) {
        return written.getFirst().is(CssTokenType.FUNCTION)
                && written.getFirst().name().equals(PAIR);
    }

    private static List<CssToken> pair(List<CssToken> light, Colour dark) {
        List<CssToken> pair = new ArrayList<>();
        pair.add(CssToken.of(CssTokenType.FUNCTION, PAIR));
        pair.addAll(light);
        pair.add(CssToken.of(CssTokenType.DELIM, ","));
        pair.add(CssToken.of(CssTokenType.HASH, dark.css().substring(1)));
        pair.add(CssToken.of(CssTokenType.DELIM, ")"));
        return pair;
    }
}
