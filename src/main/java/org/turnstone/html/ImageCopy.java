package org.turnstone.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gives the copy of a picture its address, or says that there is nothing to show. */
final class ImageCopy {

    private final ImagePolicy images;

    ImageCopy(ImagePolicy images) {
        this.images = images;
    }

    /**
     * A blocked picture keeps its words and its size, so that the layout stands.
     *
     * @return whether the copy is to be shown
     */
    boolean copy(Element from, Element to, List<CssDeclaration> style) {
        String written = from.attr("src");
        boolean tracker = isTracker(from, style);
        String address = images.picture(written, tracker);
        if (address != null) {
            to.attr("src", address);
        } else if (tracker) {
            return false;
        } else if (ImagePolicy.isRemote(LinkPolicy.clean(written)) || from.hasAttr("data-blocked")) {
            to.attr("data-blocked", "");
        }
        if (from.attr("usemap").startsWith("#")) {
            to.attr("usemap", "#" + Names.prefixed(from.attr("usemap").substring(1)));
        }
        return address != null
                || to.hasAttr("data-blocked")
                || !from.attr("alt").isBlank();
    }

    /** At most 2 by 2 pixels, or hidden: nobody is meant to see it (R08). */
    private static boolean isTracker(Element image, List<CssDeclaration> style) {
        Double width = pixels(image.attr("width"), style, "width");
        Double height = pixels(image.attr("height"), style, "height");
        boolean tiny = width != null && height != null && width <= 2 && height <= 2;
        boolean empty = (width != null && width == 0) || (height != null && height == 0);
        return tiny || empty || style.stream().anyMatch(ImageCopy::hides);
    }

    private static boolean hides(CssDeclaration declaration) {
        String value = declaration.valueText();
        return switch (declaration.property()) {
            case "display" -> value.equalsIgnoreCase("none");
            case "visibility" -> value.equalsIgnoreCase("hidden");
            case "opacity" -> value.matches("0?\\.?0*");
            default -> false;
        };
    }

    private static @Nullable Double pixels(String attribute, List<CssDeclaration> style, String property) {
        for (CssDeclaration declaration : style.reversed()) {
            CssToken first = declaration.value().getFirst();
            if (declaration.property().equals(property) && first.isNumeric() && !first.is(CssTokenType.PERCENTAGE)) {
                return first.number();
            }
        }
        String digits = attribute.strip().replaceFirst("(?i)px$", "");
        return digits.matches("\\d{1,6}(\\.\\d{1,6})?") ? Double.valueOf(digits) : null;
    }
}
