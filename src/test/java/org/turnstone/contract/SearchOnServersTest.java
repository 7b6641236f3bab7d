package org.turnstone.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.imap.Criterion.Field.BCC;
import static org.turnstone.imap.Criterion.Field.BODY;
import static org.turnstone.imap.Criterion.Field.CC;
import static org.turnstone.imap.Criterion.Field.FROM;
import static org.turnstone.imap.Criterion.Field.SUBJECT;
import static org.turnstone.imap.Criterion.Field.TEXT;
import static org.turnstone.imap.Criterion.Field.TO;
import static org.turnstone.imap.Criterion.allOf;
import static org.turnstone.imap.Criterion.anyOf;
import static org.turnstone.imap.Criterion.contains;
import static org.turnstone.imap.Criterion.marked;
import static org.turnstone.imap.Criterion.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.Found;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.ByteSize;
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

/**
 * The same mail, the same question, the same answer: with all extensions, with none, and on the demo's server as far as
 * that one understands the question.
 */
@Needs(Program.DOVECOT)
class SearchOnServersTest {

    private static Instant now;
    private static final MailboxPath MAILBOX = MailboxPath.of("Searched");

    static final List<String> SERVERS = List.of("dovecot", "plain", "greenmail");
    static final List<String> DOVECOTS = List.of("dovecot", "plain");

    private static Dovecot dovecot;
    private static Dovecot plain;
    private static GreenMail greenMail;
    private static MailAccess onDovecot;
    private static MailAccess onPlain;
    private static MailAccess onGreenMail;

    @BeforeAll
    static void start() {
        now = Instant.now();
        dovecot = Dovecot.start();
        plain = Dovecot.start(DovecotOptions.standard().capabilities("IMAP4rev1"));
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        greenMail.setUser("ida@example.org", "ida@example.org", "secret");
        onDovecot = access("localhost", dovecot.ports().imaps(), Tls.IMPLICIT, TlsPolicy.trusting(dovecot.trustFile()));
        onPlain = access("localhost", plain.ports().imap(), Tls.STARTTLS, TlsPolicy.trusting(plain.trustFile()));
        onGreenMail = access("127.0.0.1", greenMail.getImap().getPort(), Tls.NONE, TlsPolicy.system());
        for (String server : SERVERS) {
            fill(on(server));
        }
    }

    @AfterAll
    static void stop() {
        dovecot.close();
        plain.close();
        greenMail.stop();
    }

    private static MailAccess access(String host, int port, Tls tls, TlsPolicy policy) {
        return new ImapPool(ImapSettings.standard(), policy, Stopwatch.NONE)
                .access(
                        new AccountKey("search"),
                        new ImapServer(host, port, tls),
                        new Credentials.Password("ida@example.org", "secret"));
    }

    private static MailAccess on(String server) {
        return switch (server) {
            case "dovecot" -> onDovecot;
            case "plain" -> onPlain;
            default -> onGreenMail;
        };
    }

    /** 1 plain, 2 with letters beyond ASCII, 3 with a file, 4 large and old, 5 a newsletter in two versions. */
    private static void fill(MailAccess mail) {
        mail.changeMailboxes(mailboxes -> {
            mailboxes.create(MAILBOX);
            return MAILBOX;
        });
        append(
                mail,
                Set.of(Flag.SEEN),
                1,
                """
                From: Ada <ada@example.org>
                To: ida@example.org
                Subject: Harbour plan

                The crane arrives on Monday.
                """);
        append(
                mail,
                Set.of(Flag.FLAGGED),
                2,
                """
                From: Jonas <jonas@example.org>
                To: team@example.org
                Cc: ida@example.org
                Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_Kiel?=
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Das Boot hei=C3=9Ft "M=C3=B6we" und liegt am Kai.
                """);
        append(
                mail,
                Set.of(),
                3,
                """
                From: Ada <ada@example.org>
                To: ida@example.org
                Subject: The drawings
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain

                See the crane.
                --cut
                Content-Type: application/pdf
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename*=UTF-8''%C3%9Cbersicht%202026.pdf

                JVBERg==
                --cut--
                """);
        append(
                mail,
                Set.of(Flag.SEEN),
                400,
                """
                From: Old <old@example.org>
                To: ida@example.org
                Subject: Old and large
                List-Id: <harbour.lists.example.org>

                %s
                """
                        .formatted("A line of text that says nothing.\n".repeat(1000)));
        append(
                mail,
                Set.of(Flag.SEEN),
                5,
                """
                From: News <news@example.org>
                To: ida@example.org
                Subject: News of the harbour
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=cut

                --cut
                Content-Type: text/plain

                Hello.
                --cut
                Content-Type: text/html

                <p>Hello.</p>
                --cut--
                """);
    }

    private static void append(MailAccess mail, Set<Flag> flags, int daysAgo, String message) {
        byte[] octets = message.replace("\n", "\r\n").getBytes(UTF_8);
        Instant day = now.minus(Duration.ofDays(daysAgo));
        mail.changeMailboxes(mailboxes -> mailboxes.append(MAILBOX, flags, day, MessageSource.of(octets)));
    }

    /** Which of the five, by their numbers. */
    private static List<Integer> found(String server, Criterion criterion) {
        return on(server).read(MAILBOX, folder -> {
            List<Uid> all = folder.allUids();
            return folder.search(criterion, 100).newest().stream()
                    .map(uid -> all.indexOf(uid) + 1)
                    .sorted()
                    .toList();
        });
    }

    @ParameterizedTest
    @FieldSource("SERVERS")
    void findsTextInItsPlaces(String server) {
        assertThat(found(server, contains(SUBJECT, "harbour"))).containsExactly(1, 5);
    }

    @ParameterizedTest
    @FieldSource("DOVECOTS")
    void findsTextInEveryOtherPlace(String server) {
        assertThat(found(server, contains(FROM, "ada@"))).containsExactly(1, 3);
        assertThat(found(server, contains(TO, "team"))).containsExactly(2);
        assertThat(found(server, contains(CC, "ida"))).containsExactly(2);
        assertThat(found(server, contains(BCC, "ida"))).isEmpty();
        assertThat(found(server, contains(TEXT, "arrives on"))).containsExactly(1);
        assertThat(found(server, new Criterion.Header("List-Id", "harbour.lists")))
                .containsExactly(4);
    }

    @ParameterizedTest
    @FieldSource("DOVECOTS")
    void takesNoTextForACommand(String server) {
        assertThat(found(server, contains(SUBJECT, "a\" OR ALL (\\"))).isEmpty();
        assertThat(found(server, contains(SUBJECT, "*"))).isEmpty();
        assertThat(found(server, contains(SUBJECT, "%"))).isEmpty();
        assertThat(found(server, contains(SUBJECT, "\\"))).isEmpty();
        assertThat(found(server, contains(TEXT, "\"Möwe\""))).containsExactly(2);
    }

    @ParameterizedTest
    @FieldSource("SERVERS")
    void joinsAndExcludes(String server) {
        assertThat(found(server, Criterion.ALL)).containsExactly(1, 2, 3, 4, 5);
        assertThat(found(server, not(marked(Flag.SEEN)))).containsExactly(2, 3);
    }

    @ParameterizedTest
    @FieldSource("DOVECOTS")
    void joinsAlternatives(String server) {
        assertThat(found(server, anyOf(List.of(contains(FROM, "jonas"), contains(FROM, "old")))))
                .containsExactly(2, 4);
    }

    @ParameterizedTest
    @FieldSource("DOVECOTS")
    void joinsAndExcludesAtOnce(String server) {
        assertThat(found(server, allOf(List.of(contains(FROM, "ada"), not(contains(SUBJECT, "plan"))))))
                .containsExactly(3);
        assertThat(found(
                        server,
                        anyOf(List.of(contains(FROM, "jonas"), contains(FROM, "old"), contains(SUBJECT, "drawings")))))
                .containsExactly(2, 3, 4);
    }

    @ParameterizedTest
    @FieldSource("DOVECOTS")
    void knowsGroupsAndNothing(String server) {
        Criterion group = allOf(List.of(contains(FROM, "ada"), contains(SUBJECT, "plan")));
        assertThat(found(server, anyOf(List.of(group, marked(Flag.FLAGGED))))).containsExactly(1, 2);
        assertThat(found(server, not(group))).containsExactly(2, 3, 4, 5);
        assertThat(found(server, new Criterion.AnyOf(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("DOVECOTS")
    void findsLettersBeyondAscii(String server) {
        assertThat(found(server, contains(SUBJECT, "grüße"))).containsExactly(2);
        assertThat(found(server, contains(BODY, "Möwe"))).containsExactly(2);
        assertThat(found(server, contains(SUBJECT, "é€😀".repeat(200)))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("DOVECOTS")
    void countsDaysSizesAndAges(String server) {
        LocalDate yearAgo = LocalDate.now(ZoneOffset.UTC).minusDays(365);
        assertThat(found(server, new Criterion.Before(yearAgo))).containsExactly(4);
        assertThat(found(server, new Criterion.Since(yearAgo))).containsExactly(1, 2, 3, 5);
        assertThat(found(server, new Criterion.Older(Duration.ofDays(100), now)))
                .containsExactly(4);
        assertThat(found(server, new Criterion.Younger(Duration.ofDays(100), now)))
                .containsExactly(1, 2, 3, 5);
        assertThat(found(server, new Criterion.Larger(ByteSize.of(20_000)))).containsExactly(4);
        assertThat(found(server, new Criterion.Smaller(ByteSize.of(20_000)))).containsExactly(1, 2, 3, 5);
    }

    @ParameterizedTest
    @FieldSource("SERVERS")
    void tellsWhatBringsFiles(String server) {
        assertThat(found(server, new Criterion.Attached())).containsExactly(3);
        assertThat(found(server, not(new Criterion.Attached()))).containsExactly(1, 2, 4, 5);
        assertThat(found(server, new Criterion.Named("übersicht"))).containsExactly(3);
        assertThat(found(server, new Criterion.Named(".xls"))).isEmpty();
        assertThat(found(server, allOf(List.of(new Criterion.Attached(), contains(FROM, "jonas")))))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SERVERS")
    void namesTheNewestAndGoesOnBelow(String server) {
        List<Uid> all = on(server).read(MAILBOX, ImapFolder::allUids);
        Found first = on(server).read(MAILBOX, folder -> folder.search(Criterion.ALL, 2));
        Criterion below = new Criterion.Between(Uid.of(1), all.get(2));

        assertThat(first.newest()).containsExactly(all.get(4), all.get(3));
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.more()).isTrue();
        assertThat(found(server, allOf(List.of(Criterion.ALL, below)))).containsExactly(1, 2, 3);
    }
}
