package org.turnstone.html;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A style rule that may be shown.
 *
 * @param media the media query it stands under; empty for none
 */
record CssRule(String media, List<CssSelector> selectors, List<CssDeclaration> declarations) {

    CssRule {
        selectors = List.copyOf(selectors);
        declarations = List.copyOf(declarations);
    }

    String text() {
        String rule = selectors.stream().map(CssSelector::text).collect(Collectors.joining(",")) + "{"
                + CssDeclaration.text(declarations) + "}";
        return media.isEmpty() ? rule : "@media " + media + "{" + rule + "}";
    }
}
