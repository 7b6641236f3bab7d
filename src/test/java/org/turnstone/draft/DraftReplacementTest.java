package org.turnstone.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.testing.ScriptedMail.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.ImapSettings;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** A draft in the place of the one before: in one step (RFC 8508), or stored first and removed then (D02). */
class DraftReplacementTest {

    private static final MailboxPath DRAFTS = MailboxPath.of("Drafts");
    private static final UidValidity ERA = UidValidity.of(5);
    private static final String REPLACING = "IMAP4rev1 UIDPLUS REPLACE LITERAL-";
    private static final String REPLACE =
            "tag UID REPLACE 7 \"Drafts\" \\(.*\\) \"22-Nov-2026 14:36:00 \\+0000\" \\{\\d+\\+?}.*Subject: Harbour.*";

    private static Script server(String capabilities) {
        return Script.imap(capabilities)
                .always("tag LIST .*", "* LIST () \"/\" INBOX", "* LIST (\\Drafts) \"/\" Drafts", "tag OK listed")
                .always("tag LSUB .*", "* LSUB () \"/\" INBOX", "* LSUB () \"/\" Drafts", "tag OK listed")
                .always(
                        "tag STATUS .*",
                        "* STATUS \"Drafts\" (MESSAGES 1 UNSEEN 0 UIDVALIDITY 5 UIDNEXT 8)",
                        "tag OK done")
                .always(
                        "tag SELECT \"Drafts\"",
                        "* 1 EXISTS",
                        "* FLAGS (\\Deleted \\Seen \\Draft)",
                        "* OK [UIDVALIDITY 5] ok",
                        "tag OK [READ-WRITE] selected");
    }

    private static MessageRef at(long uid) {
        return new MessageRef(DRAFTS, ERA, Uid.of(uid));
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(
                new EmailAddress("Ida", "ida@example.org"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Harbour",
                "text",
                null,
                List.of(),
                null,
                List.of(),
                "<draft@example.org>",
                Instant.parse("2026-11-22T14:36:00Z"),
                ZoneOffset.UTC,
                Map.of());
    }

    private static MessageRef save(ScriptedServer server, ImapSettings settings) {
        return new Drafts(access(server, settings)).save(message(), at(7));
    }

    private static MessageRef saved(Script script) {
        try (var server = ScriptedServer.playing(script)) {
            return save(server, ImapSettings.standard());
        }
    }

    private static void assertInTwoSteps(Script script, ImapSettings settings) {
        try (var server = ScriptedServer.playing(storesFirstAndRemovesThen(script))) {
            assertThat(save(server, settings)).isEqualTo(at(8));
            assertThat(server.transcript()).contains(" UID EXPUNGE 7");
        }
    }

    private static Script storesFirstAndRemovesThen(Script before) {
        return before.expect("tag APPEND \"Drafts\" .*Subject: Harbour.*")
                .reply("tag OK [APPENDUID 5 8] stored")
                .always("tag UID (FETCH|SEARCH) .*", "* SEARCH 7", "tag OK done")
                .always("tag UID STORE 7 .*Deleted.*", "tag OK done")
                .always("tag UID EXPUNGE 7", "* 1 EXPUNGE", "tag OK done");
    }

    @Test
    void takesThePlaceInOneStep() {
        assertThat(saved(server(REPLACING)
                        .expect(REPLACE)
                        .reply("* OK [APPENDUID 5 8] ready", "* 2 EXISTS", "* 1 EXPUNGE", "tag OK replaced")))
                .isEqualTo(at(8));
        assertThat(saved(server(REPLACING)
                        .expect(REPLACE)
                        .reply("* 2 EXISTS", "* 1 EXPUNGE", "tag OK [APPENDUID 5 9] replaced")))
                .isEqualTo(at(9));
    }

    @Test
    void findsTheNewOneWhereTheServerDoesNotTellIt() {
        assertThat(saved(server(REPLACING)
                        .expect(REPLACE)
                        .reply("* 2 EXISTS", "* 1 EXPUNGE", "tag OK replaced")
                        .expect("tag UID SEARCH .*HEADER Message-ID .*draft@example.org.*")
                        .reply("* SEARCH 4 8", "tag OK done")))
                .isEqualTo(at(8));
    }

    @Test
    void storesFirstAndRemovesThenWhereItIsSwitchedOffOrRefused() {
        ImapSettings settings = ImapSettings.standard();

        assertInTwoSteps(server("IMAP4rev1 UIDPLUS"), settings);
        assertInTwoSteps(server(REPLACING), settings.without("REPLACE"));
        assertInTwoSteps(server(REPLACING).expect(REPLACE).reply("tag NO [TRYCREATE] where"), settings);
        assertInTwoSteps(server(REPLACING).expect(REPLACE).reply("tag BAD no such message"), settings);
    }

    @Test
    void leavesTheOldOneWhereTheStorageIsFull() {
        assertThatThrownBy(() -> saved(server(REPLACING).expect(REPLACE).reply("tag NO [OVERQUOTA] full")))
                .isInstanceOf(QuotaExceeded.class);
    }

    /** Nobody knows what has become of it, and so it is not done again unasked. */
    @Test
    void saysSoWhenTheConnectionBreaksInTheMiddle() {
        try (var server =
                ScriptedServer.playing(server(REPLACING).expect(REPLACE).hangUp())) {
            assertThatThrownBy(() -> save(server, ImapSettings.standard())).isInstanceOf(ServerUnreachable.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }
}
