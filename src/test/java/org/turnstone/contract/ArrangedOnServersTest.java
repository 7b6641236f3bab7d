package org.turnstone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.Arrangement.Order;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSource;
import org.turnstone.imap.MessageSummary;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.DovecotOptions;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Lists that are filtered and sorted: the same on a server that sorts and on one that knows only IMAP4rev1. */
@Needs(Program.DOVECOT)
class ArrangedOnServersTest {

    private static final MailboxPath MAILBOX = MailboxPath.of("Arranged");

    private static Dovecot sorting;
    private static Dovecot plain;

    private MailAccess mail;

    /** Each message came in a second after the one before. */
    private Instant arrival = Instant.parse("2026-03-01T08:00:00Z");

    @BeforeAll
    static void start() {
        sorting = Dovecot.start();
        plain = Dovecot.start(DovecotOptions.standard().capabilities("IMAP4rev1"));
    }

    @AfterAll
    static void stop() {
        sorting.close();
        plain.close();
    }

    private void on(String server) {
        Dovecot dovecot = server.equals("sorting") ? sorting : plain;
        mail = new ImapPool(ImapSettings.standard(), TlsPolicy.trusting(dovecot.trustFile()), Stopwatch.NONE)
                .access(
                        new AccountKey("arranged"),
                        new ImapServer("localhost", dovecot.ports().imaps(), Tls.IMPLICIT),
                        new Credentials.Password("ida@example.org", "secret"));
        mail.changeMailboxes(mailboxes -> {
            if (mailboxes.list().stream().anyMatch(node -> node.path().equals(MAILBOX))) {
                mailboxes.delete(MAILBOX);
            }
            mailboxes.create(MAILBOX);
            return MAILBOX;
        });
    }

    private void append(String from, String subject, int size, Flag... flags) {
        String text = "From: " + from + "\r\nSubject: " + subject + "\r\n\r\n" + "x".repeat(size) + "\r\n";
        arrival = arrival.plusSeconds(1);
        Instant at = arrival;
        mail.changeMailboxes(mailboxes ->
                mailboxes.append(MAILBOX, Set.of(flags), at, MessageSource.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private void fill() {
        append("Zoe <zoe@example.org>", "Re: alpha", 10, Flag.SEEN);
        append("ada@example.org", "gamma", 5_000);
        append("Mia <mia@example.org>", "Fwd: Beta", 300, Flag.FLAGGED);
        append("Zoe <zoe@example.org>", "alpha", 2_000, Flag.SEEN, Flag.FLAGGED);
    }

    private List<String> subjects(Arrangement arrangement) {
        return page(arrangement, null, 10).messages().stream()
                .map(message -> message.envelope().subject())
                .toList();
    }

    private MessagePage page(Arrangement arrangement, @Nullable PageCursor cursor, int size) {
        return mail.read(MAILBOX, folder -> folder.page(arrangement, cursor, size));
    }

    private static Arrangement by(Order order) {
        return new Arrangement(Criterion.ALL, order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void sortsByWhatThePersonWants(String server) {
        on(server);
        fill();

        assertThat(subjects(by(Order.OLDEST))).containsExactly("Re: alpha", "gamma", "Fwd: Beta", "alpha");
        assertThat(subjects(by(Order.SENDER))).containsExactly("gamma", "Fwd: Beta", "alpha", "Re: alpha");
        assertThat(subjects(by(Order.SUBJECT))).containsExactly("alpha", "Re: alpha", "Fwd: Beta", "gamma");
        assertThat(subjects(by(Order.SIZE))).containsExactly("gamma", "alpha", "Fwd: Beta", "Re: alpha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void whatHasJustComeStandsFirstAmongWhatIsAlike(String server) {
        on(server);
        fill();
        subjects(by(Order.SENDER));
        subjects(by(Order.SUBJECT));

        append("Zoe <zoe@example.org>", "Re: Beta", 10);

        assertThat(subjects(by(Order.SENDER))).containsExactly("gamma", "Fwd: Beta", "Re: Beta", "alpha", "Re: alpha");
        append("Zoe <zoe@example.org>", "Re: Re: Beta", 10);
        assertThat(subjects(by(Order.SUBJECT)))
                .containsExactly("alpha", "Re: alpha", "Re: Re: Beta", "Re: Beta", "Fwd: Beta", "gamma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void filtersAndSortsAtOnce(String server) {
        on(server);
        fill();
        Criterion unread = Criterion.not(Criterion.marked(Flag.SEEN));

        assertThat(subjects(new Arrangement(unread, Order.NEWEST))).containsExactly("Fwd: Beta", "gamma");
        assertThat(subjects(new Arrangement(unread, Order.SENDER))).containsExactly("gamma", "Fwd: Beta");
        assertThat(subjects(
                        new Arrangement(Criterion.allOf(List.of(unread, Criterion.marked(Flag.FLAGGED))), Order.SIZE)))
                .containsExactly("Fwd: Beta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void turnsPagesWhileMailComesAndGoes(String server) {
        on(server);
        for (int number = 10; number < 35; number++) {
            append("ada@example.org", "number " + number, number * 10);
        }
        MessagePage first = page(by(Order.SIZE), null, 10);
        Uid last = first.messages().getLast().uid();
        mail.change(MAILBOX, folder -> folder.expunge(List.of(last)));
        append("ada@example.org", "number 99", 9_000);

        MessagePage second = page(by(Order.SIZE), first.older(), 10);
        MessagePage third = page(by(Order.SIZE), second.older(), 10);
        List<String> seen = new ArrayList<>();
        second.messages().forEach(message -> seen.add(message.envelope().subject()));
        third.messages().forEach(message -> seen.add(message.envelope().subject()));

        assertThat(seen).startsWith("number 24").endsWith("number 10").hasSize(15);
        assertThat(third.older()).isNull();
        assertThat(page(by(Order.SIZE), third.newer(), 10).messages())
                .extracting(message -> message.envelope().subject())
                .isEqualTo(second.messages().stream()
                        .map(message -> message.envelope().subject())
                        .toList());
    }

    /** Whoever has just put away all of the last page is led to its address again. */
    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void behindTheLastRowIsNothingAndTheEndIsTheLastPage(String server) {
        on(server);
        for (int number = 10; number < 23; number++) {
            append("ada@example.org", "number " + number, number * 10);
        }
        List<Arrangement> all = new ArrayList<>(List.of(Arrangement.PLAIN));
        for (Order order : Order.values()) {
            all.add(new Arrangement(Criterion.not(Criterion.marked(Flag.SEEN)), order));
        }
        for (Arrangement arrangement : all) {
            List<Uid> uids = page(arrangement, null, 50).messages().stream()
                    .map(MessageSummary::uid)
                    .toList();
            PageCursor behind = new PageCursor(PageCursor.Direction.OLDER, uids.getLast(), uids.size());
            assertThat(page(arrangement, behind, 10).messages()).isEmpty();

            MessagePage end = page(arrangement, PageCursor.END, 10);
            assertThat(end.messages()).extracting(MessageSummary::uid).isEqualTo(uids.subList(3, 13));
            assertThat(end.firstPosition()).isEqualTo(4);
            assertThat(end.older()).isNull();
            assertThat(page(arrangement, end.newer(), 3).messages())
                    .extracting(MessageSummary::uid)
                    .isEqualTo(uids.subList(0, 3));
            assertThat(page(arrangement, PageCursor.END, 20).messages()).hasSize(13);
        }
    }

    /** The last of the page is gone, and others of it too: nothing behind them is skipped. */
    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void goesOnBehindWhatHasLeftAFilteredList(String server) {
        on(server);
        for (int number = 10; number < 35; number++) {
            append("ada@example.org", "number " + number, 100);
        }
        for (Order order : List.of(Order.NEWEST, Order.OLDEST)) {
            Arrangement unread = new Arrangement(Criterion.not(Criterion.marked(Flag.SEEN)), order);
            MessagePage first = page(unread, null, 10);
            List<Uid> read =
                    first.messages().stream().map(MessageSummary::uid).skip(4).toList();
            mail.change(MAILBOX, folder -> folder.addFlags(read, Set.of(Flag.SEEN)));

            MessagePage second = page(unread, first.older(), 10);
            mail.change(MAILBOX, folder -> folder.removeFlags(read, Set.of(Flag.SEEN)));

            assertThat(second.messages())
                    .extracting(MessageSummary::uid)
                    .isEqualTo(page(unread, first.older(), 10).messages().stream()
                            .map(MessageSummary::uid)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void showsOnlyMessagesWithSomethingToKeep(String server) {
        on(server);
        fill();
        String attached =
                """
                From: ada@example.org
                Subject: with a file
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b

                See the file.
                --b
                Content-Type: application/pdf; name=lease.pdf
                Content-Disposition: attachment; filename=lease.pdf
                Content-Transfer-Encoding: base64

                JVBERi0=
                --b--
                """
                        .replace("\n", "\r\n");
        mail.changeMailboxes(mailboxes -> mailboxes.append(
                MAILBOX, Set.of(), Instant.now(), MessageSource.of(attached.getBytes(StandardCharsets.UTF_8))));
        append("ada@example.org", "and one more", 10);

        assertThat(subjects(new Arrangement(new Criterion.Attached(), Order.NEWEST)))
                .containsExactly("with a file");
        assertThat(subjects(new Arrangement(new Criterion.Attached(), Order.SENDER)))
                .containsExactly("with a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void namesAllThatMatchAndNothingThatCameLater(String server) {
        on(server);
        fill();
        Uid newest = mail.read(MAILBOX, folder -> folder.newest().orElseThrow());
        append("ada@example.org", "too late", 10);
        Criterion until = new Criterion.Between(Uid.of(1), newest);

        List<Uid> all = matching(until);
        assertThat(all).hasSize(4).endsWith(newest);
        assertThat(matching(Criterion.allOf(List.of(until, Criterion.not(Criterion.marked(Flag.SEEN))))))
                .isEqualTo(all.subList(1, 3));
        assertThat(matching(Criterion.allOf(List.of(until, new Criterion.Attached()))))
                .isEmpty();
    }

    private List<Uid> matching(Criterion criterion) {
        return mail.read(MAILBOX, folder -> folder.matching(criterion));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting", "plain"})
    void comesToADay(String server) {
        on(server);
        for (int day = 0; day < 8; day++) {
            append("ada@example.org", "day " + day, 10, day % 2 == 0 ? Flag.SEEN : Flag.FLAGGED);
            arrival = arrival.plus(Duration.ofDays(1));
        }

        assertThat(from(Criterion.ALL, "2026-03-04")).containsExactly("day 3", "day 2", "day 1");
        assertThat(from(Criterion.ALL, "2026-04-01")).containsExactly("day 7", "day 6", "day 5");
        assertThat(from(Criterion.ALL, "2020-01-01")).containsExactly("day 2", "day 1", "day 0");
        Criterion read = Criterion.marked(Flag.SEEN);
        assertThat(from(read, "2026-03-04")).containsExactly("day 2", "day 0");
        assertThat(from(read, "2026-04-01")).containsExactly("day 6", "day 4", "day 2");
        assertThat(from(read, "2020-01-01")).containsExactly("day 4", "day 2", "day 0");
    }

    private List<String> from(Criterion filter, String day) {
        Arrangement arrangement = new Arrangement(filter, Order.NEWEST);
        return mail.read(
                MAILBOX,
                folder -> folder.page(arrangement, folder.at(LocalDate.parse(day), filter, 3), 3).messages().stream()
                        .map(message -> message.envelope().subject())
                        .toList());
    }
}
