package org.turnstone.html;

/**
 * A colour in Oklab (CSS Color Level 4 section 9.2), where equal steps of lightness look equal, whatever the hue.
 *
 * @param lightness from 0, black, to 1, white
 * @param a from green to red
 * @param b from blue to yellow
 */
record Oklab(double lightness, double a, double b) {

    private static final int STEPS = 12;

    static Oklab of(Colour colour) {
        double red = linear(colour.red());
        double green = linear(colour.green());
        double blue = linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The same hue, lighter or darker. */
    Oklab at(double newLightness) {
        return new Oklab(newLightness, a, b);
    }

    /** As a screen shows it: where it cannot be as colourful at that lightness, it is less so. */
    Colour colour(double alpha) {
        double kept = 1;
        if (!isShown(1)) {
            double most = 1;
            kept = 0;
            for (int i = 0; i < STEPS; i++) {
                double middle = (kept + most) / 2;
                if (isShown(middle)) {
                    kept = middle;
                } else {
                    most = middle;
                }
            }
        }
        double[] rgb = linearRgb(kept);
        return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]), alpha);
    }

    private boolean isShown(double colourfulness) {
        for (double channel : linearRgb(colourfulness)) {
            if (channel < -0.0005 || channel > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private double[] linearRgb(double colourfulness) {
        double l = cube(lightness + colourfulness * (0.3963377774 * a + 0.2158037573 * b));
        double m = cube(lightness - colourfulness * (0.1055613458 * a + 0.0638541728 * b));
        double s = cube(lightness - colourfulness * (0.0894841775 * a + 1.2914855480 * b));
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(value * 255), 0, 255);
    }
}
