package org.turnstone.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One complex selector (Selectors Level 4 section 3.1) that reaches nothing outside the mail's own body.
 *
 * @param text begins at the body; its ids and classes carry the prefix of {@link Names}
 * @param specificity ids, classes and types as the hundreds, tens and ones of a number to the base 1024
 */
record CssSelector(String text, int specificity) {

    private static final int LONGEST = 64;

    private static final Set<String> PSEUDO_CLASSES = Set.of(
            "hover",
            "link",
            "visited",
            "active",
            "focus",
            "first-child",
            "last-child",
            "only-child",
            "first-of-type",
            "last-of-type",
            "empty");

    private static final Set<String> COUNTING =
            Set.of("nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type");

    /** The selectors of a list that may stay; those that may not are left out one by one. */
    static List<CssSelector> list(List<CssToken> prelude) {
        List<CssSelector> selectors = new ArrayList<>();
        int from = 0;
        while (from <= prelude.size()) {
            int end = CssBlocks.endOfStatement(prelude, from, ',');
            CssSelector selector = new Reader(prelude.subList(Math.min(from, end), end)).read();
            if (selector != null) {
                selectors.add(selector);
            }
            from = end + 1;
        }
        return selectors;
    }

    private static final class Reader {

        private final List<CssToken> tokens;
        private final List<String> compounds = new ArrayList<>();
        private final StringBuilder compound = new StringBuilder();
        private int specificity;
        private int at;

        Reader(List<CssToken> tokens) {
            this.tokens = tokens;
        }

        @Nullable
        CssSelector read() {
            if (tokens.size() > LONGEST) {
                return null;
            }
            char combinator = 0;
            while (at < tokens.size()) {
                CssToken token = tokens.get(at);
                if (token.isSpace()) {
                    combinator = combinator == 0 ? ' ' : combinator;
                    at++;
                } else if (token.isDelim('>') || token.isDelim('+') || token.isDelim('~')) {
                    combinator = token.text().charAt(0);
                    at++;
                } else {
                    endCompound(combinator);
                    combinator = 0;
                    if (!simple(token)) {
                        return null;
                    }
                }
            }
            boolean dangling = combinator != 0 && combinator != ' ';
            if (dangling || compound.isEmpty()) {
                return null;
            }
            compounds.add(compound.toString());
            return new CssSelector(joined(), specificity);
        }

        private void endCompound(char combinator) {
            if (combinator != 0 && !compound.isEmpty()) {
                compounds.add(compound.toString());
                compound.setLength(0);
                compounds.add(String.valueOf(combinator));
            }
        }

        private boolean simple(CssToken token) {
            if (token.is(CssTokenType.IDENT)) {
                return type(token.name());
            }
            if (token.is(CssTokenType.HASH)) {
                return add("#" + css(Names.prefixed(token.text())), 1 << 20, 1);
            }
            if (token.isDelim('*')) {
                return compound.isEmpty() && add("*", 0, 1);
            }
            CssToken next = at + 1 < tokens.size() ? tokens.get(at + 1) : CssToken.BAD;
            if (token.isDelim('.') && next.is(CssTokenType.IDENT)) {
                return add("." + css(Names.prefixedClass(next.text())), 1 << 10, 2);
            }
            if (token.isDelim(':') && next.is(CssTokenType.IDENT)) {
                String name = next.name();
                return name.equals("root")
                        ? add("." + Names.BODY, 1 << 10, 2)
                        : PSEUDO_CLASSES.contains(name) && add(":" + name, 1 << 10, 2);
            }
            if (token.isDelim(':') && next.is(CssTokenType.FUNCTION) && COUNTING.contains(next.name())) {
                return counting(next.name());
            }
            return token.isDelim('[') && classAttribute();
        }

        private boolean type(String name) {
            boolean page = name.equals("html") || name.equals("body");
            boolean plain = name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
            return compound.isEmpty() && plain && add(page ? "." + Names.BODY : name, 1, 1);
        }

        /** {@code :nth-child(2n + 1)}, written again from what it may consist of. */
        private boolean counting(String name) {
            int end = CssBlocks.endOfBlock(tokens, at + 1);
            StringBuilder formula = new StringBuilder();
            for (CssToken token : tokens.subList(at + 2, Math.min(end, tokens.size()))) {
                boolean sign = token.isDelim('+') || token.isDelim('-');
                if (!sign && !token.isNumeric() && !token.is(CssTokenType.IDENT) && !token.isSpace()) {
                    return false;
                }
                formula.append(token.css());
            }
            return formula.toString().matches("(?i)[-+ 0-9nevod]{1,24}")
                    && add(":" + name + "(" + formula.toString().strip() + ")", 1 << 10, end + 1 - at);
        }

        /** {@code [class=x]} and {@code [class~=x]}, with which newsletters once told mail programs apart. */
        private boolean classAttribute() {
            int end = CssBlocks.endOfBlock(tokens, at);
            List<CssToken> inside = new ArrayList<>(tokens.subList(at + 1, Math.min(end, tokens.size())));
            inside.removeIf(token -> token.isSpace() || token.isDelim('~') || token.isDelim('='));
            boolean named = !inside.isEmpty()
                    && inside.getFirst().is(CssTokenType.IDENT)
                    && inside.getFirst().name().equals("class");
            if (!named || inside.size() > 2) {
                return false;
            }
            if (inside.size() == 1) {
                return add("[class]", 1 << 10, end + 1 - at);
            }
            String value = inside.getLast().text();
            boolean word = !value.isEmpty() && !value.contains(" ");
            return word && add("." + css(Names.prefixedClass(value)), 1 << 10, end + 1 - at);
        }

        private boolean add(String simple, int weight, int consumed) {
            compound.append(simple);
            specificity += weight;
            at += consumed;
            return true;
        }

        private static String css(String name) {
            return CssToken.of(CssTokenType.IDENT, name).css();
        }

        /** Begins at the body, once: {@code html body .x} becomes {@code .mail-body .x}. */
        private String joined() {
            String body = "." + Names.BODY;
            while (compounds.size() > 2
                    && compounds.getFirst().equals(body)
                    && compounds.get(2).startsWith(body)) {
                compounds.subList(0, 2).clear();
            }
            String text = String.join("", compounds);
            return compounds.getFirst().contains(body) ? text : body + " " + text;
        }
    }
}
