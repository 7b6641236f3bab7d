package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.turnstone.testing.ScriptedMail.access;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** Servers that lie, babble or break off: I06, F04, F05, F20. */
class ImapHostileServerTest {

    private static final String ROW = "UID 7 FLAGS () INTERNALDATE \"01-Mar-2026 08:15:30 +0000\" RFC822.SIZE 99";
    private static final String TEXT = "BODYSTRUCTURE (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 4 1)";

    private static Script selected() {
        return selected("IMAP4rev1 PREVIEW ESEARCH");
    }

    private static Script selected(String capabilities) {
        return Script.imap(capabilities)
                .expect("tag SELECT \"INBOX\"")
                .reply("* 1 EXISTS", "* OK [UIDVALIDITY 5] ok", "tag OK [READ-WRITE] selected");
    }

    private static <T> T read(ScriptedServer server, Work<ImapFolder, T> work) {
        return access(server, ImapSettings.standard()).read(MailboxPath.INBOX, work);
    }

    private static void assertGivenUp(Script script) {
        try (var server = ScriptedServer.playing(script)) {
            ServerUnreachable problem = catchThrowableOfType(
                    ServerUnreachable.class,
                    () -> read(server, folder -> folder.message(Uid.of(7)).content(ByteSize.of(1000))));
            assertThat(problem.reason()).isEqualTo(Reason.LOST);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void believesNoLiteralThatIsLargerThanWhatWasAskedFor() {
        assertGivenUp(selected().expect("tag UID FETCH .*").send("* 1 FETCH (UID 7 BODY[] {2000000000}\r\nabc"));
        assertGivenUp(
                selected().expect("tag UID FETCH .*").send("* 1 FETCH (UID 7 BODY[] {99999999999999999999}\r\nabc"));
        assertGivenUp(selected().expect("tag UID FETCH .*").literal("* 1 FETCH (UID 7 BODY[] ", 5_000_000));
    }

    @Test
    void handsOverNoSectionThatWasNotAskedFor() {
        assertNothingRead(selected().expect("tag UID FETCH .*").literal("* 1 FETCH (UID 8 BODY[2] ", 100_000));
        assertNothingRead(selected().expect("tag UID FETCH .*").send("* 1 FETCH (UID 7 BODY[2] {100000}\r\nabc"));
    }

    @Test
    void passesOverASectionOfAnotherName() {
        Script script = selected()
                .expect("tag UID FETCH .*")
                .literal("* 1 FETCH (UID 7 BODY[3] ", 100_000)
                .reply(")", "tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            assertThatThrownBy(() -> read(server, folder -> {
                        folder.message(Uid.of(7)).write("2", OutputStream.nullOutputStream());
                        return Done.DONE;
                    }))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void readsOnBehindASectionOfWhichOnlyTheBeginningWasWanted() {
        Script script = selected()
                .expect("tag UID FETCH 7 \\(UID BODY.PEEK\\[2]\\)")
                .literal("* 1 FETCH (BODY[2] ", 100_000)
                .reply(" UID 7)", "tag OK done")
                .expect("tag UID FETCH 7 \\(UID FLAGS\\)")
                .reply("* 1 FETCH (UID 7 FLAGS (\\Seen))", "tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            byte[] beginning = new byte[10];
            Optional<Set<Flag>> flags = read(server, folder -> {
                folder.message(Uid.of(7)).read("2", octets -> octets.readNBytes(beginning, 0, 10));
                return folder.flags(Uid.of(7));
            });

            assertThat(new String(beginning, US_ASCII)).isEqualTo("xxxxxxxxxx");
            assertThat(flags).contains(Set.of(Flag.SEEN));
        }
    }

    private static void assertNothingRead(Script script) {
        try (var server = ScriptedServer.playing(script.hangUp())) {
            ServerUnreachable problem = catchThrowableOfType(
                    ServerUnreachable.class,
                    () -> read(server, folder -> {
                        folder.message(Uid.of(7)).write("2", OutputStream.nullOutputStream());
                        return Done.DONE;
                    }));
            assertThat(problem.reason()).isEqualTo(Reason.LOST);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void readsNoLineWithoutAnEnd() {
        assertGivenUp(selected().expect("tag UID FETCH .*").send("* OK " + "x".repeat(4_000_000)));
    }

    @Test
    void hearsNoAnswersWithoutAnEnd() {
        assertGivenUp(selected().expect("tag UID FETCH .*").endless("* OK"));
    }

    @Test
    void takesNoAnswerToAQuestionItDidNotAsk() {
        assertGivenUp(selected().expect("tag UID FETCH .*").reply("zz9 OK done"));
    }

    /** F20: the row is listed all the same, from the header itself. */
    @Test
    void listsAMessageWhoseEnvelopeNobodyCanRead() {
        try (var server = ScriptedServer.playing(selected()
                .expect("tag FETCH 1:1 \\(UID .*ENVELOPE.*")
                .reply("* 1 FETCH (" + ROW + " ENVELOPE (\"date\" ((((broken\" NIL) " + TEXT + ")", "tag OK done")
                .expect("tag FETCH 1 \\(UID .*BODY.PEEK\\[HEADER]<0.65536>\\)")
                .send("* 1 FETCH (" + ROW + " BODY[HEADER]<0> {41}\r\n")
                .send("From: ada@example.org\r\nSubject: odd\r\n\r\n\r\n)\r\n")
                .reply("tag OK done"))) {
            MessagePage page = read(server, folder -> folder.page(null, 50));

            assertThat(page.messages()).hasSize(1);
            assertThat(page.messages().getFirst().envelope().subject()).isEqualTo("odd");
            assertThat(page.messages().getFirst().uid()).isEqualTo(Uid.of(7));
        }
    }

    @Test
    void listsAMessageWhoseStructureNobodyCanRead() {
        String envelope = "ENVELOPE (NIL \"odd\" NIL NIL NIL NIL NIL NIL NIL NIL)";
        try (var server = ScriptedServer.playing(selected()
                .expect("tag FETCH 1:1 .*")
                .reply(
                        "* 1 FETCH (" + ROW + " " + envelope + " BODYSTRUCTURE (()) PREVIEW \"hello\")",
                        "tag OK done"))) {
            MessagePage page = read(server, folder -> folder.page(null, 50));

            assertThat(page.messages())
                    .extracting(row -> row.envelope().subject(), MessageSummary::preview, MessageSummary::hasAttachment)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("odd", "hello", false));
        }
    }

    @Test
    void takesAChangeOfFlagsForNoMessage() {
        try (var server = ScriptedServer.playing(selected()
                .expect("tag UID FETCH 7 .*")
                .reply("* 1 FETCH (UID 7 FLAGS (\\Seen))", "* 1 FETCH (" + ROW + " BODY[]<0> {4}", "text)")
                .reply("* 1 FETCH (UID 7 FLAGS ())", "tag OK done"))) {
            assertThat(read(server, (ImapFolder folder) -> folder.message(Uid.of(7))
                            .content(ByteSize.of(1000))))
                    .hasValueSatisfying(content -> assertThat(content.bytes()).hasSize(4));
        }
    }

    @Test
    void passesOverMailboxesWithNamesThatBreakLines() {
        try (var server = ScriptedServer.playing(Script.imap("IMAP4rev1 LIST-EXTENDED LIST-STATUS")
                .expect("tag LIST .*")
                .reply(
                        "* LIST () \"/\" INBOX",
                        "* LIST () \"/\" {6}",
                        "a",
                        "b c",
                        "* LIST () NIL flat",
                        "tag OK done"))) {
            List<MailboxNode> nodes = access(server, ImapSettings.standard()).mailboxes(ImapMailboxes::list);

            assertThat(nodes).extracting(node -> node.path().name()).containsExactly("INBOX", "flat");
        }
    }

    /** F04: the goodbye came while nobody listened. */
    @Test
    void asksAnotherConnectionWhenTheServerHasSaidGoodbye() {
        try (var server = ScriptedServer.playing(
                selected().reply("* BYE shutting down").hangUp(),
                selected().expect("tag UID SEARCH .*").reply("* ESEARCH UID ALL 7", "tag OK done"))) {
            MailAccess mail = access(server);
            mail.read(MailboxPath.INBOX, ImapFolder::path);

            assertThat(mail.read(MailboxPath.INBOX, ImapFolder::allUids)).containsExactly(Uid.of(7));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    /** F05: a connection that died without a word is found out soon, and another one is asked. */
    @Test
    void doesNotWaitLongForAConnectionThatDiedInSilence() {
        ImapSettings settings = ImapSettings.standard()
                .idle(Duration.ofMinutes(5), Duration.ZERO)
                .impatient(Duration.ofMillis(500), Duration.ofSeconds(20));
        try (var server = ScriptedServer.playing(
                selected().stall(),
                selected().expect("tag UID SEARCH .*").reply("* ESEARCH UID ALL 7", "tag OK done"))) {
            MailAccess mail = access(server, settings);
            mail.read(MailboxPath.INBOX, ImapFolder::path);

            assertThat(mail.read(MailboxPath.INBOX, ImapFolder::allUids)).containsExactly(Uid.of(7));
        }
    }
}
