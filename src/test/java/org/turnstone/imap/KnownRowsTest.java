package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.testing.ScriptedMail.access;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** How little is asked for rows that are known: the scripts hold every command there is. */
class KnownRowsTest {

    private static final String ROW = "UID %d FLAGS (%s) INTERNALDATE \"01-Mar-2026 08:15:30 +0000\" RFC822.SIZE 100"
            + " ENVELOPE (NIL \"%s\" NIL NIL NIL NIL NIL NIL NIL NIL) BODYSTRUCTURE"
            + " (\"text\" \"plain\" NIL NIL NIL \"7bit\" 10 1) PREVIEW \"text\"";

    private static Script selected() {
        return Script.imap("IMAP4rev1 PREVIEW ESEARCH")
                .expect("tag SELECT \"INBOX\"")
                .reply("* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 21] ok", "tag OK done");
    }

    /** A page of two that nobody has read yet. */
    private static Script read() {
        return selected().expect("tag FETCH 1:2 \\(UID FLAGS .*").reply(row(1, 10, ""), row(2, 20, ""), "tag OK done");
    }

    private static String row(int sequence, int uid, String flags) {
        return "* " + sequence + " FETCH (" + ROW.formatted(uid, flags, "number " + uid) + ")";
    }

    private static ImapPool pool() {
        return new ImapPool(ImapSettings.standard(), TlsPolicy.system(), Stopwatch.NONE);
    }

    private static List<String> page(MailAccess mail) {
        return mail.read(MailboxPath.INBOX, folder -> folder.page(null, 10)).messages().stream()
                .map(message -> message.envelope().subject() + (message.has(Flag.SEEN) ? " seen" : ""))
                .toList();
    }

    @Test
    void asksOnlyWhetherAnythingHasChanged() {
        Script script = read().expect("tag NOOP")
                .reply("tag OK done")
                .expect("tag NOOP")
                .reply("* 1 FETCH (FLAGS (\\Seen))", "tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server, pool());

            assertThat(page(mail)).containsExactly("number 20", "number 10");
            assertThat(page(mail)).containsExactly("number 20", "number 10");
            assertThat(page(mail)).containsExactly("number 20", "number 10 seen");
        }
    }

    @Test
    void readsOnlyTheMessageThatIsNew() {
        Script script = read().expect("tag NOOP")
                .reply("* 1 EXPUNGE", "* 2 EXISTS", "tag OK done")
                .expect("tag FETCH 1:2 \\(UID FLAGS\\)")
                .reply("* 1 FETCH (UID 20 FLAGS ())", "* 2 FETCH (UID 30 FLAGS ())", "tag OK done")
                .expect("tag UID FETCH 30 .*")
                .reply(row(2, 30, ""), "tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server, pool());
            page(mail);

            assertThat(page(mail)).containsExactly("number 30", "number 20");
        }
    }

    @Test
    void takesRowsFromMemoryOnANewConnectionAndTheirFlagsFromTheServer() {
        Script first = read().hangUp();
        Script second = selected()
                .expect("tag FETCH 1:2 \\(UID FLAGS\\)")
                .reply("* 1 FETCH (UID 10 FLAGS (\\Seen))", "* 2 FETCH (UID 20 FLAGS ())", "tag OK done");
        try (var server = ScriptedServer.playing(first, second)) {
            MailAccess mail = access(server, pool());
            page(mail);

            assertThat(page(mail)).containsExactly("number 20", "number 10 seen");
        }
    }

    @Test
    void remembersNothingOfAnotherEra() {
        Script first = read().hangUp();
        Script second = Script.imap("IMAP4rev1 PREVIEW ESEARCH")
                .expect("tag SELECT \"INBOX\"")
                .reply("* 2 EXISTS", "* OK [UIDVALIDITY 8] ok", "* OK [UIDNEXT 21] ok", "tag OK done")
                .expect("tag FETCH 1:2 \\(UID FLAGS INTERNALDATE.*")
                .reply(row(1, 10, ""), row(2, 20, ""), "tag OK done");
        try (var server = ScriptedServer.playing(first, second)) {
            MailAccess mail = access(server, pool());
            page(mail);

            assertThat(page(mail)).hasSize(2);
        }
    }

    @Test
    void readsThePlacesAgainWhenAMessageWentWhileThePreviewsWereRead() {
        String first = row(1, 10, "").replace(" PREVIEW \"text\"", "");
        String second = row(2, 20, "").replace(" PREVIEW \"text\"", "");
        Script script = Script.imap("IMAP4rev1 ESEARCH")
                .expect("tag SELECT \"INBOX\"")
                .reply("* 2 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 21] ok", "tag OK done")
                .expect("tag FETCH 1:2 \\(UID FLAGS INTERNALDATE.*")
                .reply(first, second, "tag OK done")
                .expect("tag UID FETCH 10,20 .*")
                .reply("* 1 EXPUNGE", "* 2 EXISTS", "tag OK done")
                .expect("tag NOOP")
                .reply("tag OK done")
                .expect("tag FETCH 1:2 \\(UID FLAGS\\)")
                .reply("* 1 FETCH (UID 20 FLAGS ())", "* 2 FETCH (UID 30 FLAGS ())", "tag OK done")
                .expect("tag UID FETCH 30 \\(UID FLAGS .*")
                .reply(row(2, 30, "").replace(" PREVIEW \"text\"", ""), "tag OK done")
                .expect("tag UID FETCH 30 .*")
                .reply("tag OK done");
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server, pool());
            page(mail);

            assertThat(page(mail)).containsExactly("number 30", "number 20");
        }
    }
}
