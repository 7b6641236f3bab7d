package org.turnstone.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands between a BEGIN and its END.
 *
 * @param name such as {@code VEVENT}
 * @param lines its own
 * @param within the components in it
 */
record Component(String name, List<ContentLine> lines, List<Component> within) {

    private static final int DEEPEST = 6;

    /** The components of a file, outermost first; ends that are missing are taken to be there. */
    static List<Component> in(String file) {
        Component root = new Component("", new ArrayList<>(), new ArrayList<>());
        List<Component> open = new ArrayList<>(List.of(root));
        for (ContentLine line : ContentLines.of(file)) {
            Component last = open.getLast();
            if (line.is("BEGIN") && open.size() <= DEEPEST) {
                Component next = new Component(
                        line.value().strip().toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
                last.within().add(next);
                open.add(next);
            } else if (line.is("END")) {
                if (open.size() > 1) {
                    open.removeLast();
                }
            } else {
                last.lines().add(line);
            }
        }
        return root.within();
    }

    Optional<ContentLine> line(String wanted) {
        return lines.stream().filter(line -> line.is(wanted)).findFirst();
    }

    List<ContentLine> lines(String wanted) {
        return lines.stream().filter(line -> line.is(wanted)).toList();
    }

    String text(String wanted) {
        return line(wanted).map(ContentLine::text).orElse("");
    }

    List<Component> within(String wanted) {
        return within.stream()
                .filter(component -> component.name().equals(wanted))
                .toList();
    }
}
