package org.turnstone.html;

import java.util.Set;

/**
 * Notices declarations that put text out of sight by means the filter drops, so that it does not come into sight by
 * our doing (H15): positioned far outside, clipped away, scaled to nothing, pulled out by a negative indent.
 */
final class HidingTricks {

    private static final Set<String> OFFSETS =
            Set.of("left", "right", "top", "bottom", "inset", "margin", "margin-left", "margin-top");

    /** In pixels: wider than what a box with a purpose is shifted by. */
    private static final double FAR = 500;

    private boolean positioned;
    private boolean farAway;
    private boolean gone;

    void note(CssDeclaration written) {
        switch (written.property()) {
            case "position" -> positioned |= has(written, "absolute") || has(written, "fixed");
            case "clip", "clip-path" -> gone |= written.value().size() > 1 && clipsAll(written);
            case "text-indent" -> gone |= isFar(written);
            case "transform", "scale", "zoom" -> gone |= scalesToNothing(written);
            case "content-visibility" -> gone |= has(written, "hidden");
            default -> {
                if (OFFSETS.contains(written.property()) && isFar(written)) {
                    farAway = true;
                    gone |= written.property().startsWith("margin");
                }
            }
        }
    }

    /** Whether what was noticed hides the element. */
    boolean hide() {
        return gone || (positioned && farAway);
    }

    private static boolean has(CssDeclaration written, String ident) {
        return written.value().stream()
                .anyMatch(token -> token.is(CssTokenType.IDENT) && token.name().equals(ident));
    }

    private static boolean isFar(CssDeclaration written) {
        return written.value().stream().filter(CssToken::isNumeric).anyMatch(token -> {
            double limit = far(token);
            return token.number() <= -limit || token.number() >= 10 * limit;
        });
    }

    private static double far(CssToken token) {
        return switch (token.type()) {
            case PERCENTAGE -> 100;
            case DIMENSION -> token.unit().equals("px") || token.unit().equals("pt") ? FAR : FAR / 16;
            default -> FAR;
        };
    }

    /** {@code rect(0 0 0 0)}, {@code rect(1px,1px,1px,1px)}, {@code inset(50%)}, {@code circle(0)}. */
    private static boolean clipsAll(CssDeclaration written) {
        CssToken first = written.value().getFirst();
        if (!first.is(CssTokenType.FUNCTION)) {
            return false;
        }
        boolean inset = first.name().equals("inset");
        return written.value().stream()
                .filter(CssToken::isNumeric)
                .allMatch(token -> inset ? token.number() >= 50 : Math.abs(token.number()) <= 1);
    }

    private static boolean scalesToNothing(CssDeclaration written) {
        boolean scale = !written.property().equals("transform")
                || written.value().stream()
                        .anyMatch(token ->
                                token.is(CssTokenType.FUNCTION) && token.name().startsWith("scale"));
        return scale
                && written.value().stream().anyMatch(token -> token.isNumeric() && Math.abs(token.number()) < 0.02);
    }
}
