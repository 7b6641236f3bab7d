package org.turnstone.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.turnstone.play.Truth.Mail;

/** What somebody does on the page that follows by itself. */
final class LiveDeeds {

    private static final List<String> KEYS = List.of("star", "star", "read", "unread", "archive", "trash");

    private final Random random;
    private final LivePage live;
    private final Table table;

    LiveDeeds(Random random, LivePage live, Table table) {
        this.random = random;
        this.live = live;
        this.table = table;
    }

    Deed any() {
        List<String> ids = live.ids();
        return switch (ids.isEmpty() ? 0 : random.nextInt(6)) {
            case 0 -> look();
            case 1 -> live.look().plain() ? open(any(ids)) : press(any(ids));
            default -> press(any(ids));
        };
    }

    private Deed look() {
        Look look = table.anyLook();
        live.show(look);
        return Deed.nothing("page looks at " + look.url());
    }

    /** What goes out is about the row that was chosen, and about nothing else. */
    private Deed press(String id) {
        String folder = live.look().folder();
        String key = Set.of("Trash", "Junk", "Archive", "Drafts", "Sent").contains(folder)
                ? any(KEYS.subList(0, 4))
                : any(KEYS);
        Posted posted = live.press(id, key);
        assertThat(Ids.uids(posted.id()).toList())
                .as("page sends %s", posted)
                .containsAll(Ids.uids(id).toList());
        Truth before = table.truth();
        Set<Integer> matters = posted.named(before).stream().map(Mail::matter).collect(Collectors.toSet());
        assertThat(matters).as("page sends %s", posted).hasSizeLessThanOrEqualTo(1);
        return posted.deed(before).orElseGet(() -> Deed.open(posted.words(), letters(posted, before)));
    }

    private static Set<Integer> letters(Posted posted, Truth before) {
        return posted.named(before).stream().map(Mail::letter).collect(Collectors.toSet());
    }

    private Deed open(String id) {
        Posted named = new Posted("/mail/1/" + live.look().folder() + "/flags", List.of(Map.entry("id", id)));
        Set<Integer> letters = named.named(table.truth()).stream()
                .flatMap(mail -> table.truth().about(mail.matter()))
                .collect(Collectors.toCollection(TreeSet::new));
        live.open(id);
        return Deed.open("page opens " + id, letters);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
