package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.turnstone.imap.Criterion.Field.SUBJECT;
import static org.turnstone.testing.ScriptedMail.access;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** Searching on servers that can more, or less, than usual: the scripts hold every command there is. */
class SearchingTest {

    private static Script selected(String capabilities) {
        return Script.imap("IMAP4rev1 " + capabilities)
                .expect("tag SELECT \"INBOX\"")
                .reply("* 300 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 301] ok", "tag OK done");
    }

    private static Found find(Script script, Criterion criterion, int atMost) {
        try (var server = ScriptedServer.playing(script)) {
            return access(server).read(MailboxPath.INBOX, folder -> folder.search(criterion, atMost));
        }
    }

    private static List<Uid> uids(long... values) {
        return java.util.stream.LongStream.of(values).mapToObj(Uid::of).toList();
    }

    @Test
    void namesTheNewestAndCountsAll() {
        Script script = selected("ESEARCH")
                .expect("tag UID SEARCH RETURN \\(ALL\\) SUBJECT \"x\"")
                .reply("* ESEARCH (TAG \"a1\") UID ALL 3,10:14", "tag OK done");

        Found found = find(script, Criterion.contains(SUBJECT, "x"), 3);

        assertThat(found.newest()).isEqualTo(uids(14, 13, 12));
        assertThat(found.total()).isEqualTo(6);
        assertThat(found.whole()).isTrue();
        assertThat(found.more()).isTrue();
    }

    @Test
    void asksForAPageWhereTheServerCanGiveOne() {
        Script script = selected("ESEARCH PARTIAL")
                .expect("tag UID SEARCH RETURN \\(COUNT PARTIAL -1:-3\\) SUBJECT \"x\"")
                .reply("* ESEARCH (TAG \"a1\") UID COUNT 6 PARTIAL (-1:-3 12:14)", "tag OK done");

        assertThat(find(script, Criterion.contains(SUBJECT, "x"), 3))
                .isEqualTo(new Found(org.turnstone.mail.UidValidity.of(7), uids(14, 13, 12), 6));
    }

    @Test
    void hearsThatThereIsNoPage() {
        Script script = selected("ESEARCH PARTIAL")
                .expect("tag UID SEARCH RETURN \\(COUNT PARTIAL -1:-3\\) ALL")
                .reply("* ESEARCH (TAG \"a1\") UID COUNT 0 PARTIAL (-1:-3 NIL)", "tag OK done");

        assertThat(find(script, Criterion.ALL, 3).newest()).isEmpty();
    }

    @Test
    void sendsTextBeyondAsciiWithoutWaitingWhereItMay() {
        Script script = selected("LITERAL+")
                .expect("tag UID SEARCH CHARSET \"UTF-8\" SUBJECT \\{6\\+\\}.*")
                .reply("* SEARCH 4", "tag OK done");

        assertThat(find(script, Criterion.contains(SUBJECT, "é😀"), 3).newest()).isEqualTo(uids(4));
    }

    @Test
    void speaksTheCharsetThatTheServerNames() {
        Script script = selected("LITERAL+")
                .expect("tag UID SEARCH CHARSET \"UTF-8\" SUBJECT \\{3\\+\\}.*")
                .reply("tag NO [BADCHARSET (US-ASCII ISO-8859-1)] no")
                .expect("tag UID SEARCH CHARSET \"ISO-8859-1\" SUBJECT \\{2\\+\\}.*")
                .reply("* SEARCH 4", "tag OK done");

        assertThat(find(script, Criterion.contains(SUBJECT, "éa"), 3).newest()).isEqualTo(uids(4));
    }

    @Test
    void saysSoWhenTheServerKnowsNoSuchLetters() {
        Script script = selected("LITERAL+")
                .expect("tag UID SEARCH CHARSET \"UTF-8\" SUBJECT .*")
                .reply("tag NO [BADCHARSET (US-ASCII)] no");

        ServerRefused refused =
                catchThrowableOfType(ServerRefused.class, () -> find(script, Criterion.contains(SUBJECT, "日本"), 3));

        assertThat(refused.reason()).isEqualTo(ServerRefused.Reason.CANNOT);
    }

    @Test
    void looksIntoTheStructureOfWhatMayBringFiles() {
        String plain = "BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 10 1)";
        String pdf = "BODYSTRUCTURE ((\"text\" \"plain\" NIL NIL NIL \"7bit\" 10 1)"
                + "(\"application\" \"pdf\" (\"name\" \"Plan A.pdf\") NIL NIL \"base64\" 10) \"mixed\")";
        Script script = selected("")
                .expect("tag UID SEARCH OR HEADER \"Content-Type\" .*")
                .reply("* SEARCH 3 4 5", "tag OK done")
                .expect("tag UID FETCH 3:5 \\(UID BODYSTRUCTURE\\)")
                .reply(
                        "* 1 FETCH (UID 3 " + pdf + ")",
                        "* 2 FETCH (UID 4 " + plain + ")",
                        "* 3 FETCH (UID 5 " + pdf + ")",
                        "tag OK done");

        assertThat(find(script, new Criterion.Named("plan a"), 10).newest()).isEqualTo(uids(5, 3));
    }

    /** The newest two thousand candidates hold nothing: that is not the end, and it is not said to be. */
    @Test
    void saysWhereToLookFurther() {
        String plain = "BODYSTRUCTURE (\"TEXT\" \"PLAIN\" NIL NIL NIL \"7BIT\" 4 1)";
        Script script = selected("ESEARCH")
                .expect("tag UID SEARCH RETURN \\(ALL\\) .*")
                .reply("* ESEARCH (TAG \"a1\") UID ALL 1:2500", "tag OK done");
        for (int last = 2_500; last > 500; last -= 200) {
            script = script.expect("tag UID FETCH " + (last - 199) + ":" + last + " \\(UID BODYSTRUCTURE\\)")
                    .reply("* 1 FETCH (UID " + last + " " + plain + ")", "tag OK done");
        }

        Found found = find(script, new Criterion.Named("lease.pdf"), 50);

        assertThat(found.newest()).isEmpty();
        assertThat(found.whole()).isFalse();
        assertThat(found.below()).isEqualTo(Uid.of(501));
    }

    /** What the server describes badly, or not at all, may be what is looked for: it is not passed over in silence. */
    @Test
    void hidesNothingThatCouldNotBeLookedInto() {
        String plain = "BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"7bit\" 10 1)";
        Script script = selected("")
                .expect("tag UID SEARCH OR HEADER \"Content-Type\" .*")
                .reply("* SEARCH 3 4 5 6", "tag OK done")
                .expect("tag UID FETCH 3:6 \\(UID BODYSTRUCTURE\\)")
                .reply(
                        "* 1 FETCH (UID 3 " + plain + ")",
                        "* 2 FETCH (UID 4 BODYSTRUCTURE (NIL NIL))",
                        "* 4 FETCH (UID 6 FLAGS (\\Seen))",
                        "tag NO some messages could not be read");

        assertThat(find(script, new Criterion.Named("plan a"), 10).newest()).isEqualTo(uids(6, 5, 4));
    }

    @Test
    void takesNoAnswerItCannotReadForNothing() {
        Script script = selected("ESEARCH")
                .expect("tag UID SEARCH RETURN \\(ALL\\) SUBJECT \"x\"")
                .reply("* ESEARCH (TAG \"a1\") UID ALL 1:4294967295", "tag OK done");

        ServerUnreachable problem =
                catchThrowableOfType(ServerUnreachable.class, () -> find(script, Criterion.contains(SUBJECT, "x"), 3));

        assertThat(problem.reason()).isEqualTo(ServerUnreachable.Reason.LOST);
    }

    @Test
    void livesWithACapabilityThatIsToldTwice() {
        Script script = selected("ESEARCH IDLE IDLE")
                .expect("tag UID SEARCH RETURN \\(ALL\\) SUBJECT \"x\"")
                .reply("* ESEARCH (TAG \"a1\") UID ALL 4", "tag OK done");

        assertThat(find(script, Criterion.contains(SUBJECT, "x"), 3).newest()).isEqualTo(uids(4));
    }

    @Test
    void losesPatienceWhenTold() {
        Script script = selected("").expect("tag UID SEARCH .*").stall();
        try (var server = ScriptedServer.playing(script)) {
            MailAccess hasty = access(server).within(Duration.ofMillis(300));

            ServerUnreachable unreachable = catchThrowableOfType(
                    ServerUnreachable.class,
                    () -> hasty.read(MailboxPath.INBOX, folder -> folder.search(Criterion.ALL, 1)));

            assertThat(unreachable.reason()).isEqualTo(ServerUnreachable.Reason.TIMEOUT);
        }
    }
}
