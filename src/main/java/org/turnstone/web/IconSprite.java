package org.turnstone.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All icons as one SVG of symbols, so that a page fetches one file and each use is a reference. */
final class IconSprite {

    /** What is drawn; the first path of each Tabler file is an invisible frame. */
    private static final Pattern SHAPE = Pattern.compile("<(path|circle|rect|line|polyline|ellipse)\\b[^>]*/>");

    private IconSprite() {}

    static String build(ClassPath classPath) {
        String folder = classPath.webjar("tabler__icons") + "icons/";
        StringBuilder sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (Icon icon : Icon.values()) {
            sprite.append("<symbol id=\"").append(icon.id()).append("\" viewBox=\"0 0 24 24\"");
            if (icon.filled()) {
                sprite.append(" fill=\"currentColor\"");
            }
            sprite.append('>')
                    .append(shapes(classPath.text(folder + icon.file())))
                    .append("</symbol>");
        }
        return sprite.append("</svg>").toString();
    }

    /** One icon alone, black, as a {@code data:} address: for masks in the stylesheet. */
    static String dataUri(Icon icon, ClassPath classPath) {
        return "data:image/svg+xml,"
                + svg(icon, "#000", "0 0 24 24", classPath)
                        .replace("#", "%23")
                        .replace("<", "%3C")
                        .replace(">", "%3E");
    }

    /** One icon alone, in that colour. */
    static String svg(Icon icon, String colour, String viewBox, ClassPath classPath) {
        String paint = icon.filled()
                ? "fill='" + colour + "'"
                : "fill='none' stroke='" + colour
                        + "' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'";
        return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" + viewBox + "' " + paint + ">"
                + shapes(classPath.text(classPath.webjar("tabler__icons") + "icons/" + icon.file()))
                        .replace('"', '\'')
                + "</svg>";
    }

    private static String shapes(String svg) {
        StringBuilder shapes = new StringBuilder();
        Matcher matcher = SHAPE.matcher(svg);
        while (matcher.find()) {
            if (!matcher.group().contains("stroke=\"none\"")) {
                shapes.append(matcher.group());
            }
        }
        return shapes.toString();
    }
}
