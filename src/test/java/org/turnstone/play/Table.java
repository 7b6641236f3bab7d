package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.turnstone.play.Truth.Folder;
import org.turnstone.play.Truth.Leaving;
import org.turnstone.testing.Guest;

/** What lies before everybody, and the one who looks whether all see the same. */
final class Table {

    /** A page that is open shows within this time what somebody else did. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** After its connection broke off: it is opened again with growing pauses. */
    private static final Duration RECOVERED = Duration.ofSeconds(45);

    /** What was deleted for good is gone after this time (ADR 3). */
    private static final Duration GONE = Duration.ofSeconds(15);

    private static final List<String> ONLY = List.of("", "", "unread", "starred");
    private static final List<String> SORTS = List.of("", "", "oldest", "sender", "subject", "size");

    private final Random random;
    private final Phone phone;
    private final List<Tab> tabs;
    private final LivePage live;
    private final Map<Leaving, Long> leaving = new HashMap<>();
    private Truth truth;
    private long troubles = System.nanoTime() - RECOVERED.toNanos();
    private boolean conversations = true;

    Table(Random random, Phone phone, List<Tab> tabs, LivePage live) {
        this.random = random;
        this.phone = phone;
        this.tabs = tabs;
        this.live = live;
        this.truth = phone.truth();
    }

    /** As the server has it before the next deed. */
    void before() {
        long now = System.nanoTime();
        Truth whole = phone.truth();
        // One whose removal met a fault stays, marked, for any client to finish.
        List<Leaving> over = leaving.entrySet().stream()
                .filter(each -> now - each.getValue() > GONE.toNanos())
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(each -> finish(whole, each));
        leaving.keySet().removeAll(over);
        truth = phone.truth().without(leaving.keySet());
    }

    private void finish(Truth whole, Leaving which) {
        Folder folder = whole.folders().get(which.folder());
        if (folder != null) {
            folder.mails().forEach((uid, mail) -> {
                if (mail.letter() == which.letter() && mail.has("\\deleted")) {
                    phone.say("SELECT \"" + which.folder() + "\"");
                    phone.say("UID EXPUNGE " + uid);
                }
            });
        }
    }

    Truth truth() {
        return truth;
    }

    /** Deleted for good: it lies there for a while, and nobody is shown it. */
    void leaves(String folder, int letter) {
        leaving.put(new Leaving(folder, letter), System.nanoTime());
    }

    /** Mostly where there is something to see. */
    Look anyLook() {
        List<String> folders = truth.folders().entrySet().stream()
                .filter(each -> !each.getValue().mails().isEmpty() || random.nextInt(5) == 0)
                .map(Map.Entry::getKey)
                .toList();
        return folders.isEmpty() ? Look.at("INBOX") : new Look(any(folders), any(ONLY), any(SORTS));
    }

    void prefer(boolean byConversation) {
        conversations = byConversation;
        // Nobody tells a page that is open of it.
        live.show(truth.folders().containsKey(live.look().folder()) ? live.look() : Look.at("INBOX"));
    }

    void after(Deed deed, boolean troubled) {
        turn(deed);
        asked(anyLook());
        followed(troubled);
    }

    private void turn(Deed deed) {
        Truth now = phone.truth().without(leaving.keySet());
        deed.verify(truth, now);
        truth = now;
    }

    /** Somebody else does something, and who is about to act has not looked since. */
    Deed meanwhile(Function<Truth, Deed> others) {
        Deed deed = others.apply(truth);
        turn(deed);
        return deed;
    }

    boolean allRead(Set<Integer> letters) {
        Truth now = phone.truth();
        return letters.stream().flatMap(letter -> now.copies(letter).stream()).allMatch(copy -> copy.flags()
                .contains("\\seen"));
    }

    /** The list asked for anew. By conversation a folder is read in the background: there it may take a moment. */
    private void asked(Look look) {
        Tab tab = any(tabs);
        List<Row> expected = look.rows(truth, phone, conversations);
        Guest.Answer answer = tab.guest().get(look.url());
        assertThat(answer.status()).as(look.url()).isEqualTo(200);
        if (conversations && look.stacks()) {
            assertThat(uids(Shown.of(answer.page()).rows()))
                    .as("uids of " + look.url())
                    .isEqualTo(uids(expected));
            live.awaits(SOON, () -> rows(tab, look).equals(expected));
        }
        assertThat(rows(tab, look)).as(look.url()).isEqualTo(expected);
        counted(look, answer.page());
    }

    private static List<Row> rows(Tab tab, Look look) {
        return Shown.of(tab.guest().get(look.url()).page()).rows();
    }

    private static Set<Long> uids(List<Row> rows) {
        Set<Long> uids = new TreeSet<>();
        rows.forEach(row -> uids.addAll(row.uids()));
        return uids;
    }

    private void counted(Look look, Document page) {
        Shown shown = Shown.of(page);
        Map<String, String> expected = new TreeMap<>();
        truth.folders().forEach((name, folder) -> expected.put("/mail/1/" + name, number(name, folder)));
        shown.counts().keySet().retainAll(expected.keySet());
        for (Leaving each : leaving.keySet()) {
            expected.remove("/mail/1/" + each.folder());
            shown.counts().remove("/mail/1/" + each.folder());
        }
        assertThat(shown.counts()).as("counts of " + look.url()).isEqualTo(expected);
    }

    /** Unread ones; of what waits all; in Sent and Trash nobody waits for anything. */
    private static String number(String name, Folder folder) {
        int number =
                switch (name) {
                    case "Sent", "Trash" -> 0;
                    case "Drafts", "Snoozed" -> folder.mails().size();
                    default -> folder.unseen();
                };
        return number == 0 ? "" : Integer.toString(number);
    }

    /** The open page is as the same page asked for anew; where its folder has vanished, somebody may go on with it. */
    void followed(boolean troubled) {
        Look look = live.look();
        if (!truth.folders().containsKey(look.folder())) {
            if (random.nextBoolean()) {
                live.show(Look.at("INBOX"));
            }
            return;
        }
        Tab tab = any(tabs);
        troubles = troubled ? System.nanoTime() : troubles;
        boolean recovering = System.nanoTime() - troubles < RECOVERED.toNanos();
        if (!live.awaits(recovering ? RECOVERED : SOON, () -> live.shown().equals(asNew(tab, look)))) {
            assertThat(live.shown()).as("live " + look.url()).isEqualTo(asNew(tab, look));
        }
        assertThat(live.uncaught()).isEmpty();
    }

    private static Shown asNew(Tab tab, Look look) {
        return Shown.of(tab.guest().get(look.url()).page());
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
