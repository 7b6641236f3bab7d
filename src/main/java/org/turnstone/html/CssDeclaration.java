package org.turnstone.html;

import java.util.List;

/**
 * One property with its value, such as may be shown.
 *
 * @param property in lower case, from the list of {@link CssProperties}
 * @param value without white space, which is put back between tokens
 */
record CssDeclaration(String property, List<CssToken> value, boolean important) {

    CssDeclaration {
        value = List.copyOf(value);
    }

    /** The value as CSS: one space between tokens, so that no two ever grow together. */
    String valueText() {
        StringBuilder css = new StringBuilder();
        CssToken before = null;
        for (CssToken token : value) {
            boolean tight = before == null
                    || before.is(CssTokenType.FUNCTION)
                    || before.isDelim('(')
                    || token.isDelim(',')
                    || token.isDelim(')');
            css.append(tight ? "" : " ").append(token.css());
            before = token;
        }
        return css.toString();
    }

    String text() {
        return property + ":" + valueText() + (important ? " !important" : "");
    }

    static String text(List<CssDeclaration> declarations) {
        return String.join(";", declarations.stream().map(CssDeclaration::text).toList());
    }
}
