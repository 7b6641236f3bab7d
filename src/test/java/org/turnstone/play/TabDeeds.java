package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.turnstone.play.Truth.Folder;

/** What somebody does in a tab that was loaded at some time. */
final class TabDeeds {

    private final Random random;
    private final Tab tab;
    private final Table table;

    TabDeeds(Random random, Tab tab, Table table) {
        this.random = random;
        this.tab = tab;
        this.table = table;
    }

    Deed any() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> look();
            case 3, 4 -> open();
            case 5 -> actOpen();
            case 6, 7 -> undo();
            case 8 -> rename();
            case 9 -> remove();
            case 10 -> create();
            case 11 -> whole();
            case 12 -> prefer();
            default -> act();
        };
    }

    private Deed look() {
        Look look = table.anyLook();
        return Deed.nothing("tab looks at " + look.url() + " " + tab.show(look).status());
    }

    private Deed prefer() {
        boolean conversations = random.nextInt(3) > 0;
        tab.prefer(conversations ? "conversation" : "message");
        table.prefer(conversations);
        return Deed.nothing("tab prefers conversations " + conversations);
    }

    /** Something done with some of the rows that the tab shows, be they still there or not. */
    Deed act() {
        if (tab.rows().isEmpty()) {
            return look();
        }
        List<Element> rows = new ArrayList<>(tab.rows());
        rows.removeIf(_ -> random.nextInt(4) > 0);
        if (rows.isEmpty()) {
            rows.add(any(tab.rows()));
        }
        String folder = tab.folder();
        return switch (random.nextInt(10)) {
            case 0, 1 -> send(rows, "flags", Map.of(any(List.of("add", "remove")), any(List.of("seen", "flagged"))));
            case 2 -> send(rows, "flags", Map.of(any(List.of("star", "unstar")), id(rows.getFirst())));
            case 3 ->
                send(
                        rows,
                        "labels",
                        Map.of("label", any(List.of("$label1", "$label2")), "way", any(List.of("on", "off"))));
            case 4 -> send(rows, "moves", Map.of("role", "archive"));
            case 5 ->
                Set.of("Trash", "Junk").contains(folder)
                        ? send(rows, "deletions", Map.of())
                        : send(rows, "moves", Map.of("role", "trash"));
            case 6 -> send(rows, "moves", Map.of("to", target(), "keep", "yes"));
            case 7 -> folder.equals("Snoozed") ? send(rows, "wakings", Map.of("wake", "yes")) : snooze(rows);
            default -> send(rows, "moves", Map.of("to", target()));
        };
    }

    private String target() {
        List<String> folders = new ArrayList<>(table.truth().folders().keySet());
        folders.removeAll(Set.of("Drafts", "Sent", "Snoozed"));
        return any(folders);
    }

    private Deed snooze(List<Element> rows) {
        List<Element> times = tab.page().select("#snooze-menu button[name=until]:not([value=''])");
        return send(rows, "snoozes", Map.of("until", times.getLast().attr("value")));
    }

    private static String id(Element row) {
        return row.expectFirst("input[name=id]").attr("value");
    }

    private Deed send(List<Element> rows, String verb, Map<String, String> button) {
        return send(tab.chosen(rows, verb, button));
    }

    private Deed undo() {
        FormElement undo = tab.undo();
        return undo == null ? act() : send(Tab.posted(undo, Map.of()));
    }

    private Deed send(Posted posted) {
        Deed deed = posted.deed(table.truth()).orElse(null);
        if (deed == null) {
            return Deed.nothing("tab leaves it");
        }
        if (posted.verb().equals("deletions") && deed.open().isEmpty()) {
            posted.named(table.truth()).forEach(mail -> table.leaves(posted.folder(), mail.letter()));
        }
        return deed.after(tab.send(posted));
    }

    /** Reading marks what is read; of a conversation it may be more than one. */
    private Deed open() {
        if (tab.rows().isEmpty()) {
            return look();
        }
        Element row = any(tab.rows());
        Truth before = table.truth();
        Posted named = new Posted("/mail/1/" + tab.folder() + "/flags", List.of(Map.entry("id", id(row))));
        Set<Integer> letters = named.letters(before);
        String path = row.expectFirst("a").attr("href");
        return Deed.reads("tab opens " + path + " " + tab.open(path), before, letters);
    }

    /** A button of the message that was opened at some time, for it or for its conversation. */
    private Deed actOpen() {
        List<Posted> opened = tab.opened();
        return opened.isEmpty() ? open() : send(any(opened));
    }

    private Deed create() {
        String name = any(Play.OWN);
        FormElement form = (FormElement) tab.page().expectFirst("#create form");
        int status = tab.send(Tab.posted(form, Map.of("name", name)));
        return Deed.nothing("tab creates " + name + " " + status);
    }

    private Deed rename() {
        FormElement form = (FormElement) tab.page().selectFirst("#rename form");
        String from = tab.folder();
        String to = any(Play.OWN);
        if (form == null) {
            return act();
        }
        int status = tab.send(Tab.posted(form, Map.of("name", to)));
        Folder there = table.truth().folders().get(from);
        String words = "tab renames " + from + " to " + to + " " + status;
        return there == null || table.truth().folders().containsKey(to)
                ? Deed.nothing(words)
                : Deed.of(words, table.truth().changed(from, there.mails().values(), copy -> copy.in(to)));
    }

    private Deed remove() {
        FormElement form = (FormElement) tab.page().selectFirst("#removal form");
        return form == null ? act() : removed(Tab.posted(form, Map.of()));
    }

    private Deed removed(Posted posted) {
        int status = tab.send(posted);
        Folder folder = table.truth().folders().get(posted.folder());
        String words = "tab removes " + posted.folder() + " " + status;
        return folder == null
                ? Deed.nothing(words)
                : Deed.of(
                        words,
                        table.truth().changed(posted.folder(), folder.mails().values(), _ -> null));
    }

    /** Everything in the folder, as far as the tab knows of it: read, or gone where it is Junk or Trash. */
    private Deed whole() {
        FormElement emptying = (FormElement) tab.page().selectFirst("#emptying form");
        if (emptying != null) {
            return send(Tab.posted(emptying, Map.of()));
        }
        FormElement reading = (FormElement) tab.page().expectFirst("#folder-menu form[action$=/flags]");
        return send(Tab.posted(reading, Map.of("add", "seen")));
    }

    private <T> T any(List<T> things) {
        assertThat(things).isNotEmpty();
        return things.get(random.nextInt(things.size()));
    }
}
