package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.testing.ScriptedMail.access;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** How little is asked to know who bears a keyword that few bear: the scripts hold every command there is. */
class BearersTest {

    private static Script selected(String flags) {
        return Script.imap("IMAP4rev1 ESEARCH")
                .expect("tag SELECT \"INBOX\"")
                .reply("* FLAGS (" + flags + ")", "* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "tag OK done");
    }

    private static Script searched() {
        return selected("\\Seen $pinned")
                .expect("tag UID SEARCH RETURN \\(ALL\\) KEYWORD \\$Pinned")
                .reply("* ESEARCH (TAG \"tag\") UID ALL 10", "tag OK done");
    }

    private static List<Long> pinned(MailAccess mail) {
        return mail.read(MailboxPath.INBOX, folder -> folder.rows().bearing(Flag.PINNED)).stream()
                .map(Uid::value)
                .toList();
    }

    @Test
    void asksNothingWhereTheMailboxHasNoSuchKeyword() {
        Script script = selected("\\Seen").expect("tag NOOP").reply("tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server);

            assertThat(pinned(mail)).isEmpty();
            assertThat(pinned(mail)).isEmpty();
        }
    }

    @Test
    void asksOnceAndThenHearsWhoGetsItAndWhoLosesIt() {
        Script script = searched()
                .expect("tag NOOP")
                .reply("* 2 FETCH (UID 20 FLAGS (\\Seen $pinned))", "tag OK done")
                .expect("tag NOOP")
                .reply("* 1 FETCH (UID 10 FLAGS (\\Seen))", "tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server);

            assertThat(pinned(mail)).containsExactly(10L);
            assertThat(pinned(mail)).containsExactly(10L, 20L);
            assertThat(pinned(mail)).containsExactly(20L);
        }
    }

    @Test
    void asksAgainOnceAMessageHasComeOrGoneOrNobodyKnowsWhichItIs() {
        Script script = searched();
        for (String change : List.of("* 3 EXISTS", "* 2 EXPUNGE", "* 2 FETCH (FLAGS (\\Seen))")) {
            script = script.expect("tag NOOP")
                    .reply(change, "tag OK done")
                    .expect("tag UID SEARCH RETURN \\(ALL\\) KEYWORD \\$Pinned")
                    .reply("* ESEARCH (TAG \"tag\") UID ALL 10", "tag OK done");
        }
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server);
            for (int i = 0; i < 4; i++) {
                assertThat(pinned(mail)).containsExactly(10L);
            }
        }
    }

    @Test
    void isTrueAfterOurOwnMarks() {
        Bearers bearers = new Bearers();
        bearers.keep(Flag.PINNED, List.of(Uid.of(10)));

        bearers.marked(List.of(Uid.of(20), Uid.of(30)), Set.of(Flag.PINNED, Flag.SEEN), true);
        bearers.marked(List.of(Uid.of(10)), Set.of(Flag.PINNED), false);

        assertThat(bearers.find(Flag.PINNED)).containsExactly(Uid.of(20), Uid.of(30));
        assertThat(bearers.find(Flag.MUTED)).isNull();
    }

    @Test
    void staysEmptyWhateverGoes() {
        Bearers bearers = new Bearers();
        bearers.keep(Flag.MUTED, List.of());

        bearers.expunged();
        bearers.heard(null, Set.of(Flag.SEEN));
        assertThat(bearers.find(Flag.MUTED)).isEmpty();

        bearers.heard(null, Set.of(Flag.MUTED));
        assertThat(bearers.find(Flag.MUTED)).isNull();
    }
}
