package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.conversation.Mail.INBOX;
import static org.turnstone.conversation.Mail.SENT;
import static org.turnstone.conversation.Mail.letter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;

/** What belongs together, and what somebody only wants to look as if it did. */
class ConversationTest {

    private static final String JONAS = "Jonas <jonas@example.org>";
    private static final String IDA = "Ida <ida@example.org>";
    private static final String EVE = "Eve <eve@evil.example>";

    private final Mail mail = new Mail();

    private List<Long> heads(PageCursor cursor, int size) {
        return mail.index.page(INBOX, cursor, size).orElseThrow().conversations().stream()
                .map(conversation -> conversation.here().getFirst().value())
                .toList();
    }

    @Test
    void joinsAnAnswerAcrossFolders() {
        long question = mail.in(SENT, letter("a@x", "Lease", IDA));
        long answer = mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));
        long other = mail.inbox(letter("c@x", "Lunch", JONAS));

        assertThat(mail.with(answer)).containsExactly(question, answer);
        assertThat(mail.with(other)).containsExactly(other);
    }

    @Test
    void joinsThoseWhoAnswerTheSameMissingMessage() {
        long one = mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));
        long two = mail.inbox(letter("c@x", "Re: Lease", IDA, "a@x"));
        long deep = mail.inbox(letter("e@x", "Re: Lease", IDA, "a@x", "missing@x", "d@x"));

        assertThat(mail.with(one)).containsExactly(one, two, deep);
    }

    @Test
    void takesInTheMessageThatWasAwaited() {
        long answer = mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));
        long question = mail.inbox(letter("a@x", "Lease", IDA));

        assertThat(mail.with(question)).containsExactly(answer, question);
    }

    @Test
    void becomesOneWhereTheAwaitedMessageIsAboutTheSame() {
        long root = mail.inbox(letter("r@x", "Lease", IDA));
        long leaf = mail.inbox("Message-ID: <b@x>", "Subject: Re: Lease", "From: " + JONAS, "In-Reply-To: <a@x>");
        long middle = mail.inbox(letter("a@x", "Re: Lease", IDA, "r@x"));

        assertThat(mail.with(root)).containsExactly(root, leaf, middle);
    }

    @Test
    void isNotPulledTogetherByForgedReferences() {
        long lease = mail.inbox(letter("a@x", "Lease", JONAS));
        long salary = mail.inbox(letter("s@x", "Salary", JONAS));
        long forged = mail.inbox(letter("f@x", "Re: Lease", EVE, "a@x", "s@x"));

        assertThat(mail.with(lease)).containsExactly(lease);
        assertThat(mail.with(salary)).containsExactly(salary, forged);
    }

    @Test
    void isNotPulledTogetherByAMessageThatClaimsToBeAwaited() {
        long salary = mail.inbox(letter("s@x", "Salary", JONAS));
        long lease = mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));
        long forged = mail.inbox(letter("a@x", "Salary", EVE, "s@x"));

        assertThat(mail.with(lease)).containsExactly(lease);
        assertThat(mail.with(salary)).containsExactly(salary, forged);
    }

    /** What is done to a conversation is done to the copies too that are counted once. */
    @Test
    void namesEveryCopyToWhoeverMarksThem() {
        long question = mail.inbox(letter("a@x", "Lease", JONAS));
        Index.Found answer = mail.found(INBOX, 50, letter("b@x", "Re: Lease", JONAS, "a@x"));
        Index.Found copy = mail.found(SENT, 50, letter("b@x", "Re: Lease", JONAS, "a@x"));
        mail.index.add(List.of(answer, copy));

        assertThat(mail.with(question)).hasSize(2);
        assertThat(mail.index.everyOf(Mail.ref(INBOX, question)))
                .containsExactlyInAnyOrder(
                        Mail.ref(INBOX, question),
                        Mail.ref(INBOX, answer.clue().uid()),
                        Mail.ref(SENT, copy.clue().uid()));
        assertThat(mail.index.everyOf(Mail.ref(INBOX, 4711))).isEmpty();
    }

    @Test
    void hidesNothingBehindAMessageIdThatIsUsedAgain() {
        long honest = mail.inbox(letter("a@x", "Lease", JONAS));
        long other = mail.inbox(letter("s@x", "Salary", JONAS));
        long forged = mail.inbox(letter("a@x", "Re: Salary", EVE, "s@x"));
        long answer = mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));

        assertThat(mail.with(honest)).containsExactly(honest, forged, answer);
        assertThat(mail.with(other)).containsExactly(other);
    }

    @Test
    void countsACopyInAnotherFolderOnce() {
        String[] letter = letter("a@x", "Lease", JONAS);
        mail.index.add(List.of(mail.found(MailboxPath.of("Archive"), 5, letter), mail.found(INBOX, 5, letter)));

        assertThat(mail.with(2)).containsExactly(2L);
        assertThat(mail.with(1)).containsExactly(1L);
    }

    @Test
    void joinsAnAnswerThatNamesNothingOnlyWhereItsAuthorWroteBefore() {
        long question = mail.inbox(letter("a@x", "Lease", JONAS));
        long nameless = mail.inbox("Subject: AW: Lease", "From: " + JONAS);
        long stranger = mail.inbox("Subject: Re: Lease", "From: " + EVE);
        mail.later(15);
        long late = mail.inbox("Subject: AW: Lease", "From: " + JONAS);

        assertThat(mail.with(question)).containsExactly(question, nameless);
        assertThat(mail.with(stranger)).containsExactly(stranger);
        assertThat(mail.with(late)).containsExactly(late);
    }

    @Test
    void joinsNothingByASubjectAlone() {
        long one = mail.inbox(letter("a@x", "Invoice", JONAS));
        long two = mail.inbox(letter("b@x", "Invoice", JONAS));

        assertThat(mail.with(one)).containsExactly(one);
        assertThat(mail.with(two)).containsExactly(two);
    }

    @Test
    void endsWhereMessagesAnswerEachOtherAndThemselves() {
        long self = mail.inbox(letter("a@x", "One", JONAS, "a@x"));
        long one = mail.inbox(letter("b@x", "Two", JONAS, "c@x"));
        long two = mail.inbox(letter("c@x", "Two", JONAS, "b@x"));

        assertThat(mail.with(self)).containsExactly(self);
        assertThat(mail.with(one)).containsExactly(one, two);
    }

    @Test
    void bearsFiftyKilobytesOfReferences() {
        long root = mail.inbox(letter("r0@x", "Lease", JONAS));
        String[] many = IntStream.range(0, 5_000).mapToObj(i -> "r" + i + "@x").toArray(String[]::new);
        long answer = mail.inbox(letter("b@x", "Re: Lease", JONAS, many));

        assertThat(mail.with(root)).containsExactly(root, answer);
        assertThat(mail.index.groups.ids.size()).isLessThan(10);
    }

    @Test
    void goesOnInAnotherConversationWhenItIsFull() {
        mail.inbox(letter("m0@x", "Alarm", JONAS));
        for (int i = 1; i < 250; i++) {
            mail.inbox(letter("m" + i + "@x", "Re: Alarm", JONAS, "m0@x"));
        }

        assertThat(mail.with(1)).hasSize(100);
        assertThat(mail.with(150)).hasSize(100);
        assertThat(mail.with(250)).hasSize(50);
        assertThat(heads(null, 50)).containsExactly(250L, 200L, 100L);
    }

    @Test
    void standsWhereItsNewestMessageIs() {
        mail.inbox(letter("a@x", "Lease", JONAS));
        mail.inbox(letter("b@x", "Lunch", JONAS));
        mail.inbox(letter("c@x", "Re: Lease", JONAS, "a@x"));

        assertThat(heads(null, 10)).containsExactly(3L, 2L);
    }

    @Test
    void turnsPagesThatStayWhereTheyAreWhenMailArrives() {
        for (int i = 0; i < 25; i++) {
            mail.inbox(letter("a" + i + "@x", "Subject " + i, JONAS));
        }
        PageCursor second = mail.index.page(INBOX, null, 10).orElseThrow().older();
        List<Long> before = heads(second, 10);
        mail.inbox(letter("new@x", "New", JONAS));

        assertThat(heads(second, 10)).isEqualTo(before).hasSize(10);
        Slice last = mail.index
                .page(INBOX, mail.index.page(INBOX, second, 10).orElseThrow().older(), 10)
                .orElseThrow();
        assertThat(last.conversations()).hasSize(5);
        assertThat(last.older()).isNull();
        assertThat(heads(last.newer(), 10)).isEqualTo(before);
    }

    @Test
    void fillsThePageAtTheTop() {
        for (int i = 0; i < 15; i++) {
            mail.inbox(letter("a" + i + "@x", "Subject " + i, JONAS));
        }
        PageCursor up = new PageCursor(PageCursor.Direction.NEWER, Uid.of(11), 0);

        assertThat(heads(up, 10)).startsWith(15L).endsWith(6L).hasSize(10);
        assertThat(mail.index.page(INBOX, up, 10).orElseThrow().newer()).isNull();
    }

    @Test
    void losesWhatIsGoneAndKnowsItAgainElsewhere() {
        long question = mail.inbox(letter("a@x", "Lease", JONAS));
        long answer = mail.inbox(letter("b@x", "Re: Lease", IDA, "a@x"));
        mail.index.remove(INBOX, List.of(Uid.of(question)));

        assertThat(mail.with(answer)).containsExactly(answer);
        long archived = mail.in(MailboxPath.of("Archive"), letter("a@x", "Lease", JONAS));
        assertThat(mail.with(answer)).contains(archived);
    }

    @Test
    void forgetsAMailboxWhoseUidsHaveBecomeVoid() {
        long sent = mail.in(SENT, letter("a@x", "Lease", IDA));
        long answer = mail.inbox(letter("b@x", "Re: Lease", JONAS, "a@x"));
        mail.index.forget(INBOX);

        assertThat(mail.with(sent)).containsExactly(sent);
        assertThat(mail.index.extent(INBOX)).isEmpty();
        assertThat(answer).isPositive();
    }

    @Test
    void doesNotDependOnTheOrderInWhichAWholeAccountIsRead() {
        List<Index.Found> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String[] letter = i < 20
                    ? letter("m" + i + "@x", "Subject " + i, JONAS)
                    : letter("m" + i + "@x", "Re: Subject " + i % 20, JONAS, "m" + (i - 20) + "@x");
            all.add(mail.found(i % 3 == 0 ? SENT : INBOX, i, letter));
        }
        Collections.reverse(all);
        mail.index.add(all);

        assertThat(mail.with(1)).containsExactly(1L, 21L, 41L);
        assertThat(heads(null, 3)).containsExactly(60L, 59L, 57L);
    }
}
