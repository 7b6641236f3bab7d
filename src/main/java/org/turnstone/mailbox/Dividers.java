package org.turnstone.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Divides rows by what stands above them. */
public final class Dividers {

    private Dividers() {}

    /**
     * Rows that follow one another under the same heading, in their order.
     *
     * @param heading of a row, given the heading of the row above it; empty for none
     * @param section makes a section of a heading and its rows
     */
    public static <R, S> List<S> divide(
            List<R> rows, BiFunction<R, String, String> heading, BiFunction<String, List<R>, S> section) {
        List<S> sections = new ArrayList<>();
        List<R> under = new ArrayList<>();
        String above = "";
        for (R row : rows) {
            String next = heading.apply(row, above);
            if (!next.equals(above) && !under.isEmpty()) {
                sections.add(section.apply(above, under));
                under = new ArrayList<>();
            }
            above = next;
            under.add(row);
        }
        if (!under.isEmpty()) {
            sections.add(section.apply(above, under));
        }
        return sections;
    }
}
