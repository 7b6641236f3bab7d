package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.play.Truth.Mail;

/** What somebody does on the page that follows by itself. */
final class LiveDeeds {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final List<String> KEYS = List.of("star", "star", "read", "unread", "archive", "trash");

    private final Random random;
    private final LivePage live;
    private final Table table;
    private final Function<Truth, Deed> others;

    /** @param others what somebody else does meanwhile */
    LiveDeeds(Random random, LivePage live, Table table, Function<Truth, Deed> others) {
        this.random = random;
        this.live = live;
        this.table = table;
        this.others = others;
    }

    Deed any() {
        List<String> ids = live.ids();
        return switch (ids.isEmpty() ? 0 : random.nextInt(8)) {
            case 0 -> look();
            case 1, 2, 3 -> chosenMeanwhile(some(ids));
            default -> act();
        };
    }

    /** Something that is done at once. */
    Deed act() {
        List<String> ids = live.ids();
        List<String> openKeys = live.openKeys();
        boolean there = table.truth().folders().containsKey(live.look().folder());
        return switch (ids.isEmpty() ? 0 : random.nextInt(6)) {
            case 0 -> look();
            case 1, 2 -> there && live.look().plain() ? open(any(ids)) : press(some(ids));
            case 3, 4 -> openKeys.isEmpty() ? press(some(ids)) : pressOpen(any(openKeys));
            default -> random.nextBoolean() ? press(some(ids)) : pressOn(any(ids));
        };
    }

    /** A row's own button, or a key while the focus is on it: whatever else is chosen, it is about that row alone. */
    private Deed pressOn(String id) {
        boolean pointer = random.nextBoolean();
        live.choose(pointer ? some(live.ids()) : List.of());
        Set<Integer> matters = matters(named(List.of(id)));
        List<String> chosen = others(id);
        Posted posted = pointer
                ? live.pressOn(id, random.nextInt(4))
                : live.type(id, any(List.of("s", "e", "#").subList(0, keys().equals(KEYS) ? 3 : 1)));
        assertThat(others(id)).as("chosen after %s", posted).isEqualTo(chosen);
        return judged(posted, matters, List.of());
    }

    /** Those that are chosen beside this one. */
    private List<String> others(String id) {
        return live.chosen().stream().filter(other -> !other.equals(id)).toList();
    }

    private Deed look() {
        Look look = table.anyLook();
        live.show(look);
        return Deed.nothing("page looks at " + look.url());
    }

    /** Rows are chosen, somebody else does something, and only then, before or after the page shows it, a button is pressed. */
    private Deed chosenMeanwhile(List<String> ids) {
        live.choose(ids);
        Set<Integer> matters = matters(named(live.chosen()));
        Deed meanwhile = table.meanwhile(others);
        if (random.nextBoolean()) {
            table.followed(false);
        }
        Deed pressed = pressed(matters);
        return new Deed(
                ids + " chosen, " + meanwhile.words() + ", then " + pressed.words(),
                pressed.outcomes(),
                pressed.open());
    }

    /** What goes out is about the rows that were chosen, and about nothing else. */
    private Deed press(List<String> ids) {
        live.choose(ids);
        return pressed(matters(named(ids)));
    }

    private Deed pressed(Set<Integer> matters) {
        String key = any(keys());
        List<String> shown = live.chosen();
        return live.press(key)
                .map(posted -> judged(posted, matters, shown))
                .orElseGet(() -> Deed.nothing("page has nothing to press " + key + " for"));
    }

    private List<String> keys() {
        return Set.of("Trash", "Junk", "Archive", "Drafts", "Sent")
                        .contains(live.look().folder())
                ? KEYS.subList(0, 4)
                : KEYS;
    }

    /** Of the conversation that is open, only what lies in this folder. */
    private Deed pressOpen(String key) {
        Posted posted = live.pressOpen(key);
        Set<Integer> matters = matters(posted.named(table.truth()));
        assertThat(matters).as("pane sends %s", posted).hasSizeLessThanOrEqualTo(1);
        return judged(posted, matters, List.of());
    }

    /** What the page may have learnt meanwhile of a conversation, it shows; what is not shown is not acted on. */
    private Deed judged(Posted posted, Set<Integer> matters, Collection<String> shown) {
        Truth before = table.truth();
        assertThat(matters).as("page sends %s", posted).containsAll(matters(posted.named(before)));
        assertThat(posted.ids()).as("page sends %s", posted).hasSizeGreaterThanOrEqualTo(shown.isEmpty() ? 0 : 1);
        return posted.deed(before).orElseGet(() -> Deed.open(posted.words(), posted.letters(before)));
    }

    private Deed open(String id) {
        Truth before = table.truth();
        Set<Integer> letters = named(List.of(id)).stream()
                .flatMap(mail -> before.about(mail.matter()))
                .collect(Collectors.toCollection(TreeSet::new));
        live.open(id);
        // A page that opens a conversation goes on marking what it shows.
        live.awaits(SOON, () -> table.allRead(letters));
        return Deed.reads("page opens " + id, before, letters);
    }

    private List<Mail> named(List<String> ids) {
        return new Posted(
                        "/mail/1/" + live.look().folder() + "/flags",
                        ids.stream().map(id -> Map.entry("id", id)).toList())
                .named(table.truth());
    }

    private static Set<Integer> matters(Collection<Mail> mails) {
        return mails.stream().map(Mail::matter).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> some(List<String> ids) {
        List<String> some = new ArrayList<>(ids);
        Collections.shuffle(some, random);
        return some.subList(0, random.nextInt(1, Math.min(4, some.size()) + 1));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
