package org.turnstone.play;

import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A row as a person sees it.
 *
 * @param who nothing where there are several
 * @param stack how many letters it stands for, in all folders
 */
record Row(
        long validity,
        NavigableSet<Long> uids,
        String who,
        String subject,
        String preview,
        boolean unread,
        boolean starred,
        NavigableSet<String> labels,
        int stack) {

    /** The labels that are played with: keyword to name. */
    static final Map<String, String> LABELS = Map.of("$label1", "Important", "$label2", "Work");

    static Row read(Element item) {
        String id = item.expectFirst("input[name=id]").attr("value");
        Element words = item.expectFirst("a");
        Element stack = words.selectFirst("small");
        NavigableSet<String> labels = words.select(".chip").stream()
                .map(Element::text)
                .filter(LABELS::containsValue)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Row(
                Ids.validity(id),
                Ids.uids(id).collect(Collectors.toCollection(TreeSet::new)),
                stack == null ? words.child(0).text() : "",
                words.child(1).text(),
                words.child(2).ownText().strip(),
                item.hasAttr("data-unread"),
                item.selectFirst(".star") != null,
                labels,
                stack == null ? 1 : Integer.parseInt(stack.text()));
    }
}
