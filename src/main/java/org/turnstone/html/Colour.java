package org.turnstone.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A colour in sRGB.
 *
 * @param red from 0 to 255, as are the others
 * @param alpha from 0, which is not there, to 1
 */
record Colour(int red, int green, int blue, double alpha) {

    static final Colour WHITE = new Colour(255, 255, 255, 1);
    static final Colour BLACK = new Colour(0, 0, 0, 1);
    static final Colour LINK = new Colour(0, 0, 238, 1);

    /** Channels that differ by less are told apart by nobody. */
    private static final int BARELY = 12;

    /** Whether text of this colour cannot be seen on that background. */
    boolean vanishesOn(Colour background) {
        return alpha < 0.05
                || (Math.abs(red - background.red) < BARELY
                        && Math.abs(green - background.green) < BARELY
                        && Math.abs(blue - background.blue) < BARELY);
    }

    /** As CSS writes it: {@code #rrggbb}, with two more digits where something shows through. */
    String css() {
        String rgb = "#%02x%02x%02x".formatted(red, green, blue);
        return alpha < 1 ? rgb + "%02x".formatted((int) Math.round(alpha * 255)) : rgb;
    }

    /** The colour an HTML attribute names. */
    static @Nullable Colour ofAttribute(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        Integer named = ColourNames.rgb(text);
        return named != null ? ofRgb(named) : hex(text.startsWith("#") ? text.substring(1) : text);
    }

    /** The first colour in a CSS value; {@code null} where it holds none we can read. */
    static @Nullable Colour of(List<CssToken> value) {
        for (int i = 0; i < value.size(); i++) {
            CssToken token = value.get(i);
            Colour colour =
                    switch (token.type()) {
                        case HASH -> hex(token.name());
                        case IDENT -> named(token.name());
                        case FUNCTION -> function(token.name(), value.subList(i + 1, value.size()));
                        default -> null;
                    };
            if (colour != null) {
                return colour;
            }
        }
        return null;
    }

    private static @Nullable Colour named(String name) {
        if (name.equals("transparent")) {
            return new Colour(0, 0, 0, 0);
        }
        Integer rgb = ColourNames.rgb(name);
        return rgb == null ? null : ofRgb(rgb);
    }

    private static @Nullable Colour hex(String digits) {
        if (!digits.matches("[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}")) {
            return null;
        }
        String full = digits.length() <= 4 ? digits.replaceAll("(.)", "$1$1") : digits;
        Colour opaque = ofRgb(Integer.parseInt(full.substring(0, 6), 16));
        double alpha = full.length() == 8 ? Integer.parseInt(full.substring(6), 16) / 255.0 : 1;
        return new Colour(opaque.red, opaque.green, opaque.blue, alpha);
    }

    private static @Nullable Colour function(String name, List<CssToken> rest) {
        List<CssToken> numbers = rest.stream()
                .takeWhile(token -> !token.isDelim(')'))
                .filter(CssToken::isNumeric)
                .toList();
        if (numbers.size() < 3) {
            return null;
        }
        double alpha = numbers.size() > 3 ? share(numbers.get(3), 1) : 1;
        if (name.startsWith("rgb")) {
            return new Colour(channel(numbers.get(0)), channel(numbers.get(1)), channel(numbers.get(2)), alpha);
        }
        if (name.startsWith("hsl")) {
            return hsl(numbers.get(0).number(), share(numbers.get(1), 100), share(numbers.get(2), 100), alpha);
        }
        return null;
    }

    private static int channel(CssToken token) {
        double value = token.is(CssTokenType.PERCENTAGE) ? token.number() * 2.55 : token.number();
        return Math.clamp(Math.round(value), 0, 255);
    }

    private static double share(CssToken token, double whole) {
        return Math.clamp(token.is(CssTokenType.PERCENTAGE) ? token.number() / 100 : token.number() / whole, 0, 1);
    }

    /** CSS Color Level 4 section 7.1. */
    private static Colour hsl(double hue, double saturation, double lightness, double alpha) {
        double span = saturation * Math.min(lightness, 1 - lightness);
        int[] channels = new int[3];
        int[] offsets = {0, 8, 4};
        for (int i = 0; i < 3; i++) {
            double k = ((offsets[i] + hue / 30) % 12 + 12) % 12;
            double value = lightness - span * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
            channels[i] = (int) Math.round(value * 255);
        }
        return new Colour(channels[0], channels[1], channels[2], alpha);
    }

    private static Colour ofRgb(int rgb) {
        return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, 1);
    }
}
