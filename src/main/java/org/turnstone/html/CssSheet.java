package org.turnstone.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The rules of a mail's style sheets that may be shown: style rules, alone or under {@code @media}; nothing else. */
final class CssSheet {

    private static final int MOST_RULES = 5_000;

    private final CssFilter filter;
    private final Deadline deadline;
    private final List<CssRule> rules = new ArrayList<>();

    CssSheet(CssFilter filter, Deadline deadline) {
        this.filter = filter;
        this.deadline = deadline;
    }

    List<CssRule> rules() {
        return rules;
    }

    /** What stands inside {@code <style>}: never a {@code <}, so it cannot end there. */
    String text() {
        return rules.stream().map(CssRule::text).collect(Collectors.joining("\n"));
    }

    /**
     * Adds what {@code <body link=…>} said of links before CSS did: weaker than all that a mail's own sheets say.
     *
     * @param attribute its value, as it came
     */
    void addLinkColour(String attribute) {
        Colour colour = Colour.ofAttribute(attribute);
        if (colour != null) {
            rules(CssTokenizer.tokens("a{color:" + colour.css() + "}", deadline), "");
        }
    }

    /** Adds what may stay of a {@code <style>} element. */
    void add(Element style) {
        String type = style.attr("type").strip();
        String media = style.attr("media").strip();
        CssMedia query = media.isEmpty() ? null : CssMedia.read(CssTokenizer.tokens(media, deadline));
        boolean understood =
                (type.isEmpty() || type.equalsIgnoreCase("text/css")) && (media.isEmpty() || query != null);
        if (understood) {
            rules(CssTokenizer.tokens(style.data(), deadline), query == null ? "" : query.text());
        }
    }

    private void rules(List<CssToken> tokens, String media) {
        int from = 0;
        while (from < tokens.size() && rules.size() < MOST_RULES) {
            deadline.check();
            CssToken first = tokens.get(from);
            if (first.isSpace() || first.isDelim('}')) {
                from++;
                continue;
            }
            boolean atRule = first.is(CssTokenType.AT_KEYWORD);
            int open = atRule
                    ? CssBlocks.endOfStatement(tokens, from, '{', ';')
                    : CssBlocks.endOfStatement(tokens, from, '{');
            if (open >= tokens.size() || tokens.get(open).isDelim(';')) {
                from = open + 1;
                continue;
            }
            int close = CssBlocks.endOfBlock(tokens, open);
            List<CssToken> block = tokens.subList(open + 1, close);
            if (!atRule) {
                rule(tokens.subList(from, open), block, media);
            } else if (first.name().equals("media") && media.isEmpty()) {
                CssMedia query = CssMedia.read(tokens.subList(from + 1, open));
                if (query != null) {
                    rules(block, query.text());
                }
            }
            from = close + 1;
        }
    }

    private void rule(List<CssToken> prelude, List<CssToken> block, String media) {
        List<CssSelector> selectors = CssSelector.list(prelude);
        List<CssDeclaration> declarations = selectors.isEmpty() ? List.of() : filter.declarations(block);
        if (!declarations.isEmpty()) {
            rules.add(new CssRule(media, selectors, declarations));
        }
    }
}
