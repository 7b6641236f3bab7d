package org.turnstone.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table of data, as columns of text; tables that only lay a page out are not these. */
final class DataTable {

    private static final int WIDEST_COLUMN = 40;

    private DataTable() {}

    /** At least two rows of at least two cells, in which nothing is but a line of text. */
    static boolean isOne(Element table) {
        boolean layout = table.attr("role").matches("presentation|none")
                || !table.select("table table, div, p, ul, ol, blockquote, img, h1, h2, h3, br")
                        .isEmpty();
        List<List<String>> rows = layout ? List.of() : rows(table);
        return rows.size() >= 2
                && rows.stream().anyMatch(row -> row.size() >= 2)
                && rows.stream().flatMap(List::stream).allMatch(cell -> cell.length() <= 2 * WIDEST_COLUMN);
    }

    static String text(Element table) {
        List<List<String>> rows = rows(table);
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Math.min(row.get(i).length(), WIDEST_COLUMN);
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(width, widths.get(i)));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                line.append(cell).append(" ".repeat(Math.max(0, widths.get(i) - cell.length()) + 2));
            }
            text.append(text.isEmpty() ? "" : "\n").append(line.toString().stripTrailing());
        }
        return text.toString();
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tr").stream()
                .map(row -> row.select("> td, > th").stream().map(Element::text).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
