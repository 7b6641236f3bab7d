package org.turnstone.play;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page of a list shows.
 *
 * @param counts of each folder the number beside its name, by its address
 */
record Shown(String title, String note, NavigableMap<String, String> counts, List<Row> rows) {

    static Shown of(Document page) {
        NavigableMap<String, String> counts = new TreeMap<>();
        for (Element folder : page.select("#folders a.folder[href^=/mail/]")) {
            Element count = folder.selectFirst("b");
            counts.put(folder.attr("href"), count == null ? "" : count.ownText().replaceAll("\\D", ""));
        }
        Element note = page.selectFirst("#list-note");
        return new Shown(
                page.title(),
                note == null ? "" : note.text(),
                counts,
                page.select("#rows ol.rows > li").stream().map(Row::read).toList());
    }
}
