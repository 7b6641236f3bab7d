package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.testing.ScriptedMail.access;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** Parts decoded by the server (RFC 3516), and what is done where it will not. */
class BinaryTest {

    private static final String BINARY = "tag UID FETCH 7 \\(UID BINARY.PEEK\\[1\\.2]\\)";
    private static final String STORED = "tag UID FETCH 7 \\(UID BODY.PEEK\\[1\\.2]\\)";

    private static Script selected() {
        return Script.imap("IMAP4rev1 BINARY")
                .expect("tag SELECT \"INBOX\"")
                .reply("* 1 EXISTS", "* OK [UIDVALIDITY 5] ok", "tag OK [READ-WRITE] selected");
    }

    private static Script stored(Script refusing) {
        return refusing.expect(STORED).reply("* 1 FETCH (UID 7 BODY[1.2] \"SGVsbG8=\")", "tag OK done");
    }

    private static String part(ImapSettings settings, String encoding, Script... scripts) {
        try (var server = ScriptedServer.playing(scripts)) {
            MailAccess mail = access(server, settings);
            var out = new ByteArrayOutputStream();
            mail.read(MailboxPath.INBOX, folder -> {
                folder.message(Uid.of(7)).writePart("1.2", encoding, out);
                return Done.DONE;
            });
            return out.toString(ISO_8859_1);
        }
    }

    private static String part(Script script) {
        return part(ImapSettings.standard(), "base64", script);
    }

    @Test
    void takesWhatTheServerHasDecodedWithWhateverOctetsItHas() {
        assertThat(part(selected()
                        .expect(BINARY)
                        .send("* 1 FETCH (UID 7 BINARY[1.2] ~{5}\r\na\0b\0\u00ff)\r\n")
                        .reply("tag OK done")))
                .isEqualTo("a\0b\0\u00ff");
        assertThat(part(selected().expect(BINARY).reply("* 1 FETCH (BINARY[1.2] \"abc\" UID 7)", "tag OK done")))
                .isEqualTo("abc");
        assertThat(part(selected().expect(BINARY).reply("* 1 FETCH (BINARY[1.2] \"\" UID 7)", "tag OK done")))
                .isEmpty();
    }

    @Test
    void streamsALargeOne() {
        assertThat(part(selected()
                        .expect(BINARY)
                        .literal("* 1 FETCH (UID 7 BINARY[1.2] ~", 300_000)
                        .reply(")", "tag OK done")))
                .isEqualTo("x".repeat(300_000));
        assertThat(part(selected()
                        .expect(BINARY)
                        .literal("* 1 FETCH (BINARY[1.2] ", 300_000)
                        .reply(" UID 7)", "tag OK done")))
                .hasSize(300_000);
    }

    @Test
    void decodesWhatTheServerWillNot() {
        assertThat(part(stored(selected().expect(BINARY).reply("tag NO [UNKNOWN-CTE] cannot decode"))))
                .isEqualTo("Hello");
        assertThat(part(stored(selected().expect(BINARY).reply("* 1 FETCH (UID 7 BINARY[1.2] NIL)", "tag OK done"))))
                .isEqualTo("Hello");
        assertThat(part(stored(selected().expect(BINARY).reply("tag BAD what is BINARY"))))
                .isEqualTo("Hello");
        assertThat(part(stored(selected().expect(BINARY).reply("tag OK done")))).isEqualTo("Hello");
    }

    /** Dovecot 2.3 does so where it finds a fault in the base64. */
    @Test
    void asksAnotherConnectionForWhatIsStoredWhereTheServerHangsUp() {
        Script goodbye = selected()
                .expect(BINARY)
                .reply("* BYE FETCH failed: Invalid data")
                .hangUp();

        assertThat(part(ImapSettings.standard(), "base64", goodbye, stored(selected())))
                .isEqualTo("Hello");
    }

    @Test
    void asksForNothingElseWhereItIsSwitchedOffOrSavesNothing() {
        assertThat(part(ImapSettings.standard().without("BINARY"), "BASE64", stored(selected())))
                .isEqualTo("Hello");
        assertThat(part(ImapSettings.standard(), "8bit", stored(selected()))).isEqualTo("SGVsbG8=");
        assertThat(part(ImapSettings.standard(), "quoted-printable", stored(selected())))
                .isEqualTo("SGVsbG8");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> part(selected()
                        .expect(BINARY)
                        .reply("tag OK done")
                        .expect(STORED)
                        .reply("tag OK done")))
                .isInstanceOf(MessageGone.class);
        assertThatThrownBy(() -> part(selected()
                        .expect(BINARY)
                        .reply("tag NO no such part")
                        .expect(STORED)
                        .reply("* 1 FETCH (UID 7 BODY[1.2] NIL)", "tag OK done")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesNoOtherMessageAndNoLieForIt() {
        assertThatThrownBy(() -> part(selected()
                        .expect(BINARY)
                        .literal("* 1 FETCH (UID 8 BINARY[1.2] ~", 100_000)
                        .hangUp()))
                .isInstanceOf(ServerUnreachable.class);
        assertThatThrownBy(() -> part(selected()
                        .expect(BINARY)
                        .send("* 1 FETCH (UID 7 BINARY[1.2] ~{2000000000}\r\nabc")
                        .hangUp()))
                .isInstanceOf(ServerUnreachable.class);
    }
}
