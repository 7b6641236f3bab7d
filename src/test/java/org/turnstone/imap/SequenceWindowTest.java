package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.SequenceWindow.Standing;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/** Which message stands where, after all that a server may tell of it. */
class SequenceWindowTest {

    private final SequenceWindow window = new SequenceWindow();

    /** UIDs are ten times the sequence number. */
    private static List<Standing> standing(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(sequence -> new Standing(Uid.of(sequence * 10L), Set.of()))
                .toList();
    }

    private void learn(int from, List<Standing> neighbours) {
        window.learn(window.expunges(), from, neighbours);
    }

    private List<Long> uids(int from, int to) {
        return window.between(from, to)
                .map(run -> run.stream().map(message -> message.uid().value()).toList())
                .orElse(List.of());
    }

    @Test
    void knowsAllOfARangeOrNothing() {
        learn(5, standing(5, 8));

        assertThat(uids(6, 8)).containsExactly(60L, 70L, 80L);
        assertThat(window.between(4, 6)).isEmpty();
        assertThat(window.between(8, 9)).isEmpty();
    }

    @Test
    void growsByWhatAdjoinsAndOverlaps() {
        learn(11, standing(11, 20));
        learn(1, standing(1, 10));
        learn(18, standing(18, 25));

        assertThat(uids(1, 25)).hasSize(25).startsWith(10L).endsWith(250L);
    }

    @Test
    void keepsWhatLiesAroundARangeReadAgain() {
        learn(1, standing(1, 10));
        learn(4, List.of(new Standing(Uid.of(40), Set.of(Flag.SEEN))));

        assertThat(uids(1, 10)).hasSize(10);
        assertThat(window.find(Uid.of(40)).orElseThrow().flags()).containsExactly(Flag.SEEN);
    }

    @Test
    void forgetsWhatDoesNotAdjoin() {
        learn(100, standing(100, 110));
        learn(1, standing(1, 10));

        assertThat(window.between(100, 110)).isEmpty();
        assertThat(uids(1, 10)).hasSize(10);
    }

    @Test
    void staysBounded() {
        for (int from = 1; from < 5_000; from += 50) {
            learn(from, standing(from, from + 49));
        }

        assertThat(uids(4_951, 5_000)).hasSize(50);
        assertThat(window.between(1, 50)).isEmpty();
    }

    @Test
    void shiftsWhenMessagesGo() {
        learn(5, standing(5, 9));

        window.expunged(2);
        assertThat(uids(4, 8)).containsExactly(50L, 60L, 70L, 80L, 90L);
        window.expunged(5);
        assertThat(uids(4, 7)).containsExactly(50L, 70L, 80L, 90L);
        window.expunged(300);
        assertThat(uids(4, 7)).hasSize(4);
    }

    @Test
    void learnsNothingFromNumbersThatHaveShiftedSince() {
        int asked = window.expunges();
        window.expunged(2);
        window.learn(asked, 1, standing(1, 3));

        assertThat(window.between(1, 1)).isEmpty();
    }

    @Test
    void trustsNothingAfterAnExpungeOfNoMessage() {
        learn(1, standing(1, 3));

        window.expunged(0);
        assertThat(window.between(1, 1)).isEmpty();
    }

    @Test
    void takesInFlagsAndDropsAllThatContradicts() {
        learn(1, standing(1, 3));

        window.heard(2, null, Set.of(Flag.FLAGGED));
        assertThat(window.find(Uid.of(20)).orElseThrow().flags()).containsExactly(Flag.FLAGGED);
        window.heard(9, null, Set.of(Flag.FLAGGED));
        window.heard(3, Uid.of(31), Set.of());
        assertThat(window.between(1, 1)).isEmpty();
    }

    @Test
    void marksWhatTheServerWasToldToKeepQuietAbout() {
        learn(1, standing(1, 3));

        window.marked(List.of(Uid.of(10), Uid.of(999)), Set.of(Flag.SEEN), true);
        window.marked(List.of(Uid.of(20)), Set.of(Flag.SEEN), true);
        window.marked(List.of(Uid.of(20)), Set.of(Flag.SEEN), false);

        assertThat(window.find(Uid.of(10)).orElseThrow().flags()).containsExactly(Flag.SEEN);
        assertThat(window.find(Uid.of(20)).orElseThrow().flags()).isEmpty();
    }

    @Test
    void knowsNeighboursOnlyWhereTheyAreCertain() {
        learn(3, standing(3, 6));

        assertThat(window.around(Uid.of(40), 10))
                .contains(new Neighbours(Optional.of(Uid.of(50)), Optional.of(Uid.of(30))));
        assertThat(window.around(Uid.of(30), 10)).isEmpty();
        assertThat(window.around(Uid.of(60), 10)).isEmpty();
        assertThat(window.around(Uid.of(60), 6)).contains(new Neighbours(Optional.empty(), Optional.of(Uid.of(50))));
        assertThat(window.around(Uid.of(77), 10)).isEmpty();
    }
}
