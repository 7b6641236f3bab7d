package org.turnstone.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A media query list (Media Queries Level 4 section 3) written from its tokens.
 *
 * @param text in lower case
 */
record CssMedia(String text) {

    /** The width at which we judge what a reader of a reply could see, in CSS pixels. */
    private static final double USUAL_WIDTH = 800;

    private static final int LONGEST = 64;

    private static final Set<String> WORDS = Set.of(
            "all",
            "screen",
            "print",
            "only",
            "not",
            "and",
            "min-width",
            "max-width",
            "min-height",
            "max-height",
            "width",
            "height",
            "min-device-width",
            "max-device-width",
            "device-width",
            "orientation",
            "portrait",
            "landscape",
            "prefers-color-scheme",
            "dark",
            "light",
            "prefers-reduced-motion",
            "reduce",
            "no-preference",
            "-webkit-min-device-pixel-ratio",
            "min-resolution");

    private static final Pattern WIDTH =
            Pattern.compile("\\((min|max)-(?:device-)?width: ?(\\d{1,6}(?:\\.\\d{1,4})?)(px|em|rem)?\\)");

    /** {@code null} for a query with any word, bracket or sign that is not on the list. */
    static @Nullable CssMedia read(List<CssToken> prelude) {
        if (prelude.size() > LONGEST) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        CssToken before = CssToken.WHITESPACE;
        for (CssToken token : prelude) {
            boolean grownTogether = isWord(before) && isWord(token);
            if (!allowed(token) || grownTogether) {
                return null;
            }
            before = token;
            text.append(token.css().toLowerCase(Locale.ROOT));
        }
        String query = text.toString().strip();
        return query.isEmpty() ? null : new CssMedia(query);
    }

    /** Two words with nothing but a comment between them would be one word when written. */
    private static boolean isWord(CssToken token) {
        return token.is(CssTokenType.IDENT) || token.isNumeric();
    }

    private static boolean allowed(CssToken token) {
        return switch (token.type()) {
            case IDENT -> WORDS.contains(token.name());
            case NUMBER, DIMENSION ->
                Math.abs(token.number()) <= 100_000 && token.unit().length() <= 4;
            case WHITESPACE -> true;
            case DELIM -> "(),:/".indexOf(token.text().charAt(0)) >= 0;
            default -> false;
        };
    }

    /** Whether the rules under a query count on a desktop in daylight; a query we cannot judge counts (H15). */
    static boolean appliesOnDesktop(String query) {
        if (query.isEmpty()) {
            return true;
        }
        for (String alternative : query.split(",", -1)) {
            if (matches(alternative)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String query) {
        boolean excluded = query.contains("not ")
                || query.contains("print")
                || query.contains("prefers-color-scheme: dark")
                || query.contains("prefers-color-scheme:dark");
        if (excluded) {
            return false;
        }
        Matcher width = WIDTH.matcher(query);
        while (width.find()) {
            double pixels = Double.parseDouble(width.group(2)) * ("px".equals(width.group(3)) ? 1 : 16);
            boolean holds = width.group(1).equals("min") ? USUAL_WIDTH >= pixels : USUAL_WIDTH <= pixels;
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
