package org.turnstone.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of declarations (CSS Syntax Level 3 section 5.4.5) and keeps those that may be shown. A value is judged
 * after its {@code !important} and its escapes were read, and is written anew from its tokens (H08, H09).
 */
final class CssFilter {

    /** Functions within functions; nobody's style needs more. */
    private static final int DEEPEST_VALUE = 16;

    /** In tokens. */
    private static final int LONGEST_VALUE = 400;

    private static final Pattern HEX_COLOUR = Pattern.compile("[0-9a-fA-F]{3,8}");

    private final ImagePolicy images;
    private final Deadline deadline;
    private final UnaryOperator<CssDeclaration> last;
    private final Map<String, List<CssDeclaration>> known = new HashMap<>();

    CssFilter(ImagePolicy images, Deadline deadline) {
        this(images, deadline, UnaryOperator.identity());
    }

    /** @param last what is done to each declaration that was found safe */
    CssFilter(ImagePolicy images, Deadline deadline, UnaryOperator<CssDeclaration> last) {
        this.images = images;
        this.deadline = deadline;
        this.last = last;
    }

    /** The content of a {@code style} attribute; newsletters repeat the same few hundreds of times. */
    List<CssDeclaration> declarations(String css) {
        return css.isEmpty()
                ? List.of()
                : known.computeIfAbsent(css, unknown -> declarations(CssTokenizer.tokens(unknown, deadline)));
    }

    /**
     * What was meant to be out of sight by means that are dropped stays out of sight: {@code display:none} is added.
     */
    List<CssDeclaration> declarations(List<CssToken> tokens) {
        List<CssDeclaration> kept = new ArrayList<>();
        HidingTricks tricks = new HidingTricks();
        int from = 0;
        while (from < tokens.size()) {
            int end = CssBlocks.endOfStatement(tokens, from, ';');
            CssDeclaration written = read(tokens.subList(from, end));
            if (written != null) {
                tricks.note(written);
                CssDeclaration safe = judged(written);
                if (safe != null) {
                    kept.add(safe);
                }
            }
            from = end + 1;
        }
        if (tricks.hide()) {
            kept.removeIf(declaration -> declaration.property().equals("display"));
            kept.add(new CssDeclaration("display", List.of(CssToken.of(CssTokenType.IDENT, "none")), true));
        }
        return kept;
    }

    private static @Nullable CssDeclaration read(List<CssToken> statement) {
        List<CssToken> tokens = new ArrayList<>(statement);
        tokens.removeIf(CssToken::isSpace);
        if (tokens.size() < 3
                || !tokens.getFirst().is(CssTokenType.IDENT)
                || !tokens.get(1).isDelim(':')) {
            return null;
        }
        List<CssToken> value = tokens.subList(2, tokens.size());
        int size = value.size();
        boolean important = size > 2
                && value.get(size - 1).is(CssTokenType.IDENT)
                && value.get(size - 1).name().equals("important")
                && value.get(size - 2).isDelim('!');
        return new CssDeclaration(tokens.getFirst().name(), important ? value.subList(0, size - 2) : value, important);
    }

    private @Nullable CssDeclaration judged(CssDeclaration written) {
        String property = written.property();
        if (!CssProperties.allowsProperty(property) || written.value().size() > LONGEST_VALUE) {
            return null;
        }
        List<CssToken> value = new ArrayList<>();
        List<CssToken> open = new ArrayList<>();
        for (int i = 0; i < written.value().size(); i++) {
            CssToken token = written.value().get(i);
            if (token.is(CssTokenType.URL) || isUrlFunction(token)) {
                int addressAt = token.is(CssTokenType.URL) ? i : i + 1;
                if (!CssProperties.showsPicture(property)
                        || addressAt >= written.value().size()) {
                    return null;
                }
                value.add(picture(written.value().get(addressAt)));
                if (!token.is(CssTokenType.URL)) {
                    i = skipUrlFunction(written.value(), addressAt);
                }
            } else if (allowed(token, property, !open.isEmpty())) {
                value.add(token);
            } else {
                return null;
            }
            if (token.opens() && !isUrlFunction(token)) {
                open.add(token);
            } else if (token.closes() && !open.isEmpty()) {
                open.removeLast();
            } else if (token.closes()) {
                return null;
            }
            if (open.size() > DEEPEST_VALUE) {
                return null;
            }
        }
        open.forEach(unclosed -> value.add(CssToken.of(CssTokenType.DELIM, ")")));
        return last.apply(new CssDeclaration(property, value, written.important()));
    }

    private static boolean isUrlFunction(CssToken token) {
        return token.is(CssTokenType.FUNCTION) && token.name().equals("url");
    }

    private static int skipUrlFunction(List<CssToken> value, int from) {
        int i = from;
        while (i < value.size() && !value.get(i).isDelim(')')) {
            i++;
        }
        return i;
    }

    /** The picture itself, or {@code none}, which leaves the rest of a shorthand standing. */
    private CssToken picture(CssToken address) {
        boolean readable = address.is(CssTokenType.URL) || address.is(CssTokenType.STRING);
        String source = readable ? images.background(address.text()) : null;
        return source == null ? CssToken.of(CssTokenType.IDENT, "none") : CssToken.of(CssTokenType.URL, source);
    }

    private static boolean allowed(CssToken token, String property, boolean inFunction) {
        boolean margin = property.startsWith("margin") || property.equals("text-indent");
        return switch (token.type()) {
            case IDENT -> token.text().length() <= 64;
            case NUMBER, PERCENTAGE -> plainNumber(token, margin);
            case DIMENSION -> CssProperties.allowsUnit(token.unit()) && plainNumber(token, margin);
            case HASH -> HEX_COLOUR.matcher(token.text()).matches();
            case STRING -> namesFont(property) && token.text().length() <= 128;
            case FUNCTION -> CssProperties.allowsFunction(token.name()) && !margin;
            case DELIM -> isAllowedDelim(token.text().charAt(0), inFunction);
            case URL, AT_KEYWORD, WHITESPACE, BAD -> false;
        };
    }

    /** Negative margins pull a box over what is not its own (H09); numbers nobody needs break layouts. */
    private static boolean plainNumber(CssToken token, boolean margin) {
        double number = token.number();
        return Math.abs(number) <= 100_000 && !(margin && number < 0);
    }

    private static boolean isAllowedDelim(char c, boolean inFunction) {
        return c == ',' || c == '/' || (inFunction && "()+-*".indexOf(c) >= 0);
    }

    private static boolean namesFont(String property) {
        return property.startsWith("font") || property.equals("quotes") || property.equals("grid-template-areas");
    }
}
