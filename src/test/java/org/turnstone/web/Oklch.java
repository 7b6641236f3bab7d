package org.turnstone.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of the stylesheet, and its contrast with another (WCAG 2.2, section 1.4.3), computed as a screen shows it. */
record Oklch(double lightness, double chroma, double hue, double alpha) {

    private static final Pattern TEXT = Pattern.compile("oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)(?: / ([\\d.]+)%)?\\)");

    static Oklch parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a colour of ours: " + text);
        }
        double alpha = matcher.group(4) == null ? 1 : Double.parseDouble(matcher.group(4)) / 100;
        return new Oklch(
                Double.parseDouble(matcher.group(1)) / 100,
                Double.parseDouble(matcher.group(2)),
                Double.parseDouble(matcher.group(3)),
                alpha);
    }

    double contrast(Oklch other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /** Relative luminance, by way of linear sRGB, cut to what a screen can show. */
    private double luminance() {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        double red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        double green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        double blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double clip(double x) {
        return Math.clamp(x, 0, 1);
    }
}
