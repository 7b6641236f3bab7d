package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedMail;
import org.turnstone.testing.ScriptedServer;

/** How little is asked for a page of conversations that is known: the scripts hold every command there is. */
class KnownFlagsTest {

    private static final Set<Uid> BOTH = Set.of(Uid.of(10), Uid.of(20));

    private static Script selected() {
        return Script.imap("IMAP4rev1")
                .expect("tag SELECT \"INBOX\"")
                .reply("* FLAGS (\\Seen)", "* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "tag OK done");
    }

    private static Script marked() {
        return selected()
                .expect("tag UID FETCH 10,20 \\(UID FLAGS\\)")
                .reply("* 1 FETCH (UID 10 FLAGS ())", "* 2 FETCH (UID 20 FLAGS ())", "tag OK done");
    }

    private static Map<Uid, Set<Flag>> flags(MailAccess mail) {
        return mail.read(MailboxPath.INBOX, folder -> folder.rows().flags(BOTH));
    }

    private static List<Long> beyond(MailAccess mail, long uid) {
        List<Long> found = new ArrayList<>();
        mail.read(MailboxPath.INBOX, folder -> {
            folder.rows().threadingAfter(uid, header -> found.add(header.uid().value()));
            return found.size();
        });
        return found;
    }

    @Test
    void whatIsToldUnaskedNeedNotBeAskedFor() {
        Script script = marked().expect("tag NOOP")
                .reply("* 2 FETCH (UID 20 FLAGS (\\Seen))", "* 3 EXISTS", "tag OK done")
                .expect("tag NOOP")
                .reply("tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = ScriptedMail.access(server);
            assertThat(flags(mail).get(Uid.of(20))).isEmpty();
            assertThat(flags(mail).get(Uid.of(20))).containsExactly(Flag.SEEN);
            assertThat(flags(mail)).containsOnlyKeys(BOTH);
        }
    }

    @Test
    void isAskedAgainWhereNobodyKnowsWhichMessageChangedOrWent() {
        Script script = marked();
        for (String change : List.of("* 1 FETCH (FLAGS (\\Seen))", "* 1 EXPUNGE")) {
            script = script.expect("tag NOOP")
                    .reply(change, "tag OK done")
                    .expect("tag UID FETCH 10,20 \\(UID FLAGS\\)")
                    .reply("* 1 FETCH (UID 20 FLAGS ())", "tag OK done");
        }
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = ScriptedMail.access(server);
            assertThat(flags(mail)).containsOnlyKeys(BOTH);
            assertThat(flags(mail)).containsOnlyKeys(Uid.of(20));
            assertThat(flags(mail)).containsOnlyKeys(Uid.of(20));
        }
    }

    @Test
    void newMailIsLookedForOnceTheServerHasSaidThatSomeCame() {
        String items = "\\(UID INTERNALDATE BODY.*";
        String date = "INTERNALDATE \"22-Nov-2026 08:00:00 +0000\" BODY[HEADER.FIELDS (SUBJECT)]<0> {2}\r\n\r\n)";
        Script script = selected()
                .expect("tag UID FETCH 21:\\* " + items)
                .reply("* 2 FETCH (UID 20 " + date, "tag OK done")
                .expect("tag NOOP")
                .reply("tag OK done")
                .expect("tag NOOP")
                .reply("* 3 EXISTS", "tag OK done")
                .expect("tag UID FETCH 21:\\* " + items)
                .reply("* 3 FETCH (UID 30 " + date, "tag OK done")
                .expect("tag NOOP")
                .reply("tag OK done")
                .expect("tag UID FETCH 21:\\* " + items)
                .reply("* 3 FETCH (UID 30 " + date, "tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = ScriptedMail.access(server);
            assertThat(beyond(mail, 20)).isEmpty();
            assertThat(beyond(mail, 20)).isEmpty();
            assertThat(beyond(mail, 20)).containsExactly(30L);
            assertThat(beyond(mail, 20)).containsExactly(30L);
        }
    }

    @Test
    void isTrueAfterOurOwnMarksAndHoldsOnlySoMany() {
        KnownFlags marks = new KnownFlags();
        marks.heard(Uid.of(10), Set.of(Flag.SEEN));
        marks.marked(BOTH, Set.of(Flag.FLAGGED), true);
        marks.marked(BOTH, Set.of(Flag.SEEN), false);
        assertThat(marks.find(Uid.of(10))).containsExactly(Flag.FLAGGED);
        assertThat(marks.find(Uid.of(20))).isNull();

        LongStream.rangeClosed(1_000, 1_300).forEach(uid -> marks.heard(Uid.of(uid), Set.of()));
        assertThat(marks.find(Uid.of(10))).isNull();
        assertThat(marks.find(Uid.of(1_300))).isEmpty();
    }
}
