package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.conversation.Mail.INBOX;
import static org.turnstone.conversation.Mail.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.turnstone.conversation.Gathering.Gathered;
import org.turnstone.imap.Milestone;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.Uid;

/** Pages of the conversations that have a message which matches. */
class NarrowedPagerTest {

    private static final String JONAS = "Jonas <jonas@example.org>";

    private static Uid uid(long value) {
        return Uid.of(value);
    }

    private static List<Gathered> alone(int newest) {
        return LongStream.rangeClosed(1, newest)
                .map(i -> newest + 1 - i)
                .mapToObj(i -> new Gathered(uid(i), List.of(uid(i))))
                .toList();
    }

    private static List<Long> heads(NarrowedPager.Cut cut) {
        return cut.heads().stream().map(Uid::value).toList();
    }

    @Test
    void gathersUnderTheNewestMessageWhetherItMatchesOrNot() {
        Mail mail = new Mail();
        long question = mail.inbox(letter("a@x", "Lease", JONAS));
        long other = mail.inbox(letter("c@x", "Lunch", JONAS));
        long answer = mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));

        assertThat(mail.index.gather(INBOX, List.of(uid(question), uid(other), uid(4711))))
                .containsExactly(
                        new Gathered(uid(answer), List.of(uid(question))),
                        new Gathered(uid(other), List.of(uid(other))));
    }

    @Test
    void goesDownAndUpAgainWithoutLossOrRepetition() throws IOException {
        NarrowedPager pager = new NarrowedPager(Set::copyOf, false, alone(7));

        NarrowedPager.Cut first = pager.page(null, 3);
        NarrowedPager.Cut second = pager.page(first.older(), 3);
        NarrowedPager.Cut third = pager.page(second.older(), 3);

        assertThat(heads(first)).containsExactly(7L, 6L, 5L);
        assertThat(heads(second)).containsExactly(4L, 3L, 2L);
        assertThat(heads(third)).containsExactly(1L);
        assertThat(first.newer()).isNull();
        assertThat(third.older()).isNull();
        assertThat(heads(pager.page(second.newer(), 3))).containsExactly(7L, 6L, 5L);
    }

    @Test
    void goesOnBehindAnAnchorThatHasLeft() throws IOException {
        List<Gathered> all = new ArrayList<>(alone(6));
        PageCursor older =
                new NarrowedPager(Set::copyOf, false, all).page(null, 2).older();
        all.removeIf(gathered -> gathered.head().value() == 5);

        assertThat(heads(new NarrowedPager(Set::copyOf, false, all).page(older, 2)))
                .containsExactly(4L, 3L);
    }

    @Test
    void theEndIsTheLastPageAndBehindTheLastRowIsNothing() throws IOException {
        NarrowedPager pager = new NarrowedPager(Set::copyOf, false, alone(7));

        NarrowedPager.Cut end = pager.page(PageCursor.END, 3);
        NarrowedPager.Cut behind = pager.page(new PageCursor(PageCursor.Direction.OLDER, uid(1), 7), 3);

        assertThat(heads(end)).containsExactly(3L, 2L, 1L);
        assertThat(end.older()).isNull();
        assertThat(heads(pager.page(end.newer(), 9)))
                .containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L)
                .hasSize(7);
        assertThat(heads(behind)).isEmpty();
        assertThat(heads(new NarrowedPager(Set::copyOf, false, alone(2)).page(PageCursor.END, 3)))
                .containsExactly(2L, 1L);
        assertThat(heads(new NarrowedPager(Set::copyOf, false, List.of()).page(PageCursor.END, 3)))
                .isEmpty();
    }

    @Test
    void looksOnlyAsFarAsAPageNeeds() throws IOException {
        Set<Uid> looked = new HashSet<>();
        NarrowedPager.Check even = candidates -> {
            looked.addAll(candidates);
            return candidates.stream().filter(uid -> uid.value() % 2 == 0).collect(Collectors.toSet());
        };

        NarrowedPager.Cut cut = new NarrowedPager(even, true, alone(1_000)).page(null, 3);

        assertThat(heads(cut)).containsExactly(1_000L, 998L, 996L);
        assertThat(looked).hasSizeLessThan(100);
        assertThat(heads(new NarrowedPager(even, true, alone(1_000)).page(cut.older(), 2)))
                .containsExactly(994L, 992L);
    }

    @Test
    void givesUpWhereNothingMatchesAndSaysWhereToGoOn() throws IOException {
        NarrowedPager none = new NarrowedPager(_ -> Set.of(), true, alone(5_000));

        NarrowedPager.Cut cut = none.page(null, 50);

        assertThat(cut.heads()).isEmpty();
        assertThat(cut.older()).isNotNull();
    }

    @Test
    void knowsItsPlaces() throws IOException {
        List<Gathered> seven = alone(7);
        NarrowedPager pager = new NarrowedPager(Set::copyOf, false, seven);

        NarrowedPager.Cut fifth = pager.page(NarrowedPager.at(seven, 5), 3);

        assertThat(heads(fifth)).containsExactly(3L, 2L, 1L);
        assertThat(fifth.first()).isEqualTo(5);
        assertThat(pager.page(null, 3).first()).isEqualTo(1);
        assertThat(heads(pager.page(NarrowedPager.at(seven, 99), 3))).containsExactly(1L);
        assertThat(new NarrowedPager(Set::copyOf, false, List.of())
                        .page(NarrowedPager.at(List.of(), 3), 3)
                        .first())
                .isZero();
    }

    @Test
    void tellsWhenWhatMatchesCameIn() {
        Mail mail = new Mail();
        long question = mail.inbox(letter("a@x", "Lease", JONAS));
        mail.inbox(letter("c@x", "Lunch", JONAS));
        mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));

        assertThat(mail.index.milestones(INBOX, List.of(uid(question)), 40).orElseThrow())
                .hasSize(1)
                .first()
                .extracting(Milestone::position)
                .isEqualTo(1);
    }
}
