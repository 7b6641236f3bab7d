package org.turnstone.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Moves style rules onto the elements they match, as a browser on a desktop would apply them (CSS Cascading Level 4
 * section 6.1), so that a quote keeps its look without its sheet, and so that what is hidden can be told (H15).
 */
final class StyleCascade {

    /** A declaration as it meets one element; inline styles stand above any selector. */
    private record Applied(CssDeclaration declaration, int specificity) {}

    private static final Comparator<Applied> WEAKEST_FIRST = Comparator.<Applied, Boolean>comparing(
                    applied -> applied.declaration().important())
            .thenComparing(Applied::specificity);

    private final List<CssRule> rules;
    private final Deadline deadline;
    private final CssFilter css;

    StyleCascade(List<CssRule> rules, Deadline deadline) {
        this.rules = rules;
        this.deadline = deadline;
        this.css = new CssFilter(ImagePolicy.KEEPING, deadline);
    }

    /** Gives every element the style it has; the tree is one this package built. */
    void inline(Element root) {
        IdentityHashMap<Element, List<Applied>> matches = new IdentityHashMap<>();
        for (CssRule rule : rules) {
            if (CssMedia.appliesOnDesktop(rule.media())) {
                for (CssSelector selector : rule.selectors()) {
                    deadline.check();
                    for (Element element : select(root, selector.text())) {
                        List<Applied> applied = matches.computeIfAbsent(element, any -> new ArrayList<>());
                        rule.declarations().forEach(d -> applied.add(new Applied(d, selector.specificity())));
                    }
                }
            }
        }
        matches.forEach(this::inline);
    }

    private void inline(Element element, List<Applied> applied) {
        css.declarations(element.attr("style")).forEach(d -> applied.add(new Applied(d, Integer.MAX_VALUE)));
        applied.sort(WEAKEST_FIRST);
        SequencedMap<String, CssDeclaration> winners = new LinkedHashMap<>();
        for (Applied one : applied) {
            winners.putLast(one.declaration().property(), one.declaration());
        }
        element.attr("style", CssDeclaration.text(List.copyOf(winners.values())));
    }

    /** What a state such as {@code :hover} selects is selected by nobody here. */
    private static Elements select(Element root, String selector) {
        try {
            return root.select(selector);
        } catch (SelectorParseException unknown) {
            return new Elements();
        }
    }
}
