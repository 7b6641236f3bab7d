package org.turnstone.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.turnstone.play.Truth.Copy;
import org.turnstone.play.Truth.Mail;
import org.turnstone.testing.Guest;

/** What somebody does with letters that a search has found at some time, in whatever folders they lay. */
final class HitDeeds {

    private static final List<String> QUERIES = List.of("matter", "is:unread", "is:starred", "from:writer");

    private final Random random;
    private final Guest guest;
    private final Table table;

    /** What was found last, and the Undo that was offered last. */
    private @Nullable Document found;

    private @Nullable FormElement undo;

    HitDeeds(Random random, Guest guest, Table table) {
        this.random = random;
        this.guest = guest;
        this.table = table;
    }

    Deed any() {
        Document page = found;
        List<Element> hits = page == null ? List.of() : new ArrayList<>(page.select("#rows input[name=hit]"));
        if (page == null || hits.isEmpty() || random.nextInt(4) == 0) {
            return search();
        }
        if (undo != null && random.nextInt(3) == 0) {
            return goBack(undo);
        }
        hits.removeIf(_ -> random.nextInt(4) > 0);
        return act((FormElement) page.expectFirst("form[action=/search/moves]"), hits);
    }

    private Deed search() {
        String query = QUERIES.get(random.nextInt(QUERIES.size()));
        Guest.Answer answer = guest.get("/search?q=" + query);
        found = answer.page();
        return Deed.nothing("search for " + query + " " + answer.status());
    }

    private Deed act(FormElement form, List<Element> hits) {
        form.select("input[name=hit]").forEach(box -> box.removeAttr("checked"));
        hits.forEach(box -> box.attr("checked", ""));
        return switch (random.nextInt(5)) {
            case 0 -> send(Tab.posted(form, Map.of("role", "archive")), named(hits, "Archive"));
            case 1 -> send(Tab.posted(form, Map.of("to", "INBOX")), named(hits, "INBOX"));
            case 2 -> mark(form, "add", "flagged", hits);
            case 3 -> mark(form, "remove", "seen", hits);
            default -> mark(form, "add", "seen", hits);
        };
    }

    private Map<String, String> named(List<Element> hits, String target) {
        Map<String, String> targets = new TreeMap<>();
        hits.forEach(box -> targets.put(box.attr("value"), target));
        return targets;
    }

    private Deed mark(FormElement form, String way, String flag, List<Element> hits) {
        Posted posted = Tab.posted(form, Map.of(way, flag)).to("/search/flags");
        Map<Integer, List<Copy>> expected = new TreeMap<>();
        named(hits, "")
                .keySet()
                .forEach(hit -> change(expected, hit, copy -> copy.with("\\" + flag, way.equals("add"))));
        int status = guest.post(posted.path(), posted.fields()).status();
        return Deed.of(posted.words() + " " + status, expected);
    }

    /** Each to its own folder; two copies that would come to lie in one may become one. */
    private Deed send(Posted posted, Map<String, String> targets) {
        Truth before = table.truth();
        Map<Integer, List<Copy>> expected = new TreeMap<>();
        Set<Integer> open = new TreeSet<>();
        targets.forEach((hit, target) -> {
            change(expected, hit, copy -> copy.in(target));
            before(hit).stream()
                    .map(Mail::letter)
                    .filter(letter -> !before.folders().containsKey(target)
                            || before.copies(letter).size() > 1)
                    .forEach(open::add);
        });
        expected.keySet().removeAll(open);
        Guest.Answer answer = guest.post(posted.path(), posted.fields());
        undo = (FormElement) answer.page().selectFirst(".toast form[action=/search/returns]");
        Deed deed = Deed.of(posted.words() + " " + answer.status(), expected);
        return new Deed(deed.words(), deed.outcomes(), open);
    }

    private Deed goBack(FormElement form) {
        Posted posted = Tab.posted(form, Map.of());
        List<String> hits = posted.all("hit");
        List<String> homes = posted.all("home");
        Map<String, String> targets = new TreeMap<>();
        for (int i = 0; i < hits.size(); i++) {
            targets.put(hits.get(i), homes.get(i));
        }
        return send(posted, targets);
    }

    private void change(Map<Integer, List<Copy>> expected, String hit, UnaryOperator<Copy> change) {
        for (Mail mail : before(hit)) {
            expected.put(
                    mail.letter(),
                    expected.getOrDefault(mail.letter(), table.truth().copies(mail.letter())).stream()
                            .map(copy -> copy.folder().equals(folder(hit)) ? change.apply(copy) : copy)
                            .toList());
        }
    }

    /** The letter of a hit, {@code /mail/1/INBOX/1795390509.11}, if it is still there. */
    private List<Mail> before(String hit) {
        Truth.Folder there = table.truth().folders().get(folder(hit));
        return there == null ? List.of() : there.named(hit.substring(hit.lastIndexOf('/') + 1));
    }

    private static String folder(String hit) {
        return hit.substring("/mail/1/".length(), hit.lastIndexOf('/'));
    }
}
