package org.turnstone.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.testing.ScriptedMail.access;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.Found;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.UidValidity;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** From folder to folder: what is late is left for later, what stays late is skipped, and each step comes to an end. */
class StepsTest {

    private static Place place(String name) {
        MailboxPath path = MailboxPath.of(name);
        return new Place(new MailboxNode(path, Delimiter.NONE, null, true, true, false, true, 0, 0, null, 0), name);
    }

    private static Answer nothing(Place place) {
        return new Answer.Hits(place, new Found(UidValidity.of(1), List.of(), 0), List.of());
    }

    private record Settings(Duration folderTime, Duration firstFolderTime, Duration stepTime, int foldersAtOnce)
            implements SearchConfig {}

    @Test
    void looksIntoEveryFolderOnceWhenThereIsTime() {
        List<Place> places = IntStream.range(0, 57)
                .mapToObj(number -> place("Folder " + number))
                .toList();

        Sweep.Outcome outcome = Sweep.over(places, 2, Duration.ofMinutes(1), StepsTest::nothing);

        assertThat(outcome.left()).isEmpty();
        assertThat(outcome.answers()).extracting(Answer::place).containsExactlyInAnyOrderElementsOf(places);
    }

    @Test
    void getsOnByOneFolderAtLeastWhenThereIsNoTime() {
        List<Place> places = List.of(place("A"), place("B"), place("C"));

        Sweep.Outcome outcome = Sweep.over(places, 1, Duration.ZERO, StepsTest::nothing);

        assertThat(outcome.answers()).extracting(Answer::place).containsExactly(places.getFirst());
        assertThat(outcome.left()).containsExactly(places.get(1), places.get(2));
    }

    @Test
    void leavesWhatIsLateForLaterAndThenSkipsIt() {
        Script first = Script.imap("IMAP4rev1 ESEARCH")
                .expect("tag SELECT \"Slow\"")
                .reply("* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 3] ok", "tag OK done")
                .expect("tag UID SEARCH .*")
                .stall();
        Script second = Script.imap("IMAP4rev1 ESEARCH")
                .expect("tag SELECT \"Quick\"")
                .reply("* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 3] ok", "tag OK done")
                .expect("tag UID SEARCH RETURN \\(ALL\\) ALL")
                .reply("* ESEARCH (TAG \"a\") UID", "tag OK done")
                .expect("tag SELECT \"Slow\"")
                .reply("* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 3] ok", "tag OK done")
                .expect("tag UID SEARCH .*")
                .stall();
        Settings settings = new Settings(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMinutes(1), 1);
        Places places = new Places(List.of(place("Slow"), place("Quick")), List.of(), List.of());
        try (var server = ScriptedServer.playing(first, second)) {
            Searching searching = new Searching(access(server), Criterion.ALL, settings);

            Steps.Progress begin = Steps.Progress.read(places, null, null, null, 1);
            Steps.Progress later = Steps.take(settings, searching, begin).after();
            Steps.Progress end = Steps.take(settings, searching, later).after();

            assertThat(later.left()).containsExactly(place("Slow"));
            assertThat(later.late()).isEmpty();
            assertThat(later.searched()).isEqualTo(1);
            assertThat(end.left()).isEmpty();
            assertThat(end.late()).containsExactly(place("Slow"));
            assertThat(end.searched()).isEqualTo(1);
        }
    }

    @Test
    void readsItsAddressesBackAndPassesOverFoldersThatAreGone() {
        List<Place> all = List.of(place("A"), place("B"), place("Ü & 日本"));
        String address = new SearchAddress("a & b").next(all.subList(1, 3), List.of(), List.of(), 2);
        String left = address.replaceFirst(".*&left=([^&]*).*", "$1");

        assertThat(address).startsWith("/search?q=a%20%26%20b&left=").endsWith("&step=2");
        assertThat(SearchAddress.places(left, all)).containsExactly(all.get(1), all.get(2));
        assertThat(SearchAddress.places(left, all.subList(0, 2))).containsExactly(all.get(1));
        assertThat(SearchAddress.places("nonsense..'\"<", all)).isEmpty();
    }
}
