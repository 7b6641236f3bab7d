package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.testing.ScriptedMail.access;

import org.junit.jupiter.api.Test;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** Who speaks (RFC 2971). */
class IntroductionTest {

    private static String signsIn(Script script, ImapSettings settings) {
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server, settings);

            assertThat(mail.capabilities().has("IMAP4rev1")).isTrue();
            return server.transcript();
        }
    }

    private static ServerIdentity read(String data) {
        byte[] octets = data.getBytes(ISO_8859_1);
        return ServerIdentity.read(new Tokens(octets, 0, octets.length));
    }

    @Test
    void saysItsNameOnceAfterSignIn() {
        signsIn(
                Script.silentImap()
                        .reply("* OK [CAPABILITY IMAP4rev1 ID AUTH=PLAIN SASL-IR] ready")
                        .expect("tag AUTHENTICATE PLAIN .*")
                        .reply("tag OK [CAPABILITY IMAP4rev1 ID] welcome")
                        .expect("tag ID \\(\"name\" \"Turnstone\"( \"version\" \"\\S+\")?\\)")
                        .reply("* ID (\"name\" \"Scripted\")", "tag OK done")
                        .stall(),
                ImapSettings.standard());
    }

    @Test
    void isNotInTheWay() {
        for (String answer : new String[] {"tag NO not interested", "tag BAD what", "* ID (((\r\ntag OK done"}) {
            signsIn(
                    Script.imap("IMAP4rev1 ID")
                            .expect("tag ID .*")
                            .reply(answer)
                            .stall(),
                    ImapSettings.standard());
        }
    }

    @Test
    void saysNothingWhereNobodyAsksOrItShallNot() {
        Script offering = Script.imap("IMAP4rev1 ID");

        assertThat(signsIn(Script.imap("IMAP4rev1"), ImapSettings.standard())).doesNotContain(" ID (");
        assertThat(signsIn(offering, ImapSettings.standard().anonymous())).doesNotContain(" ID (");
        assertThat(signsIn(offering, ImapSettings.standard().without("ID"))).doesNotContain(" ID (");
        assertThat(signsIn(offering, ImapSettings.standard())).containsOnlyOnce(" ID (");
    }

    @Test
    void saysItsVersionWhereItKnowsOne() {
        assertThat(Introduction.ours("1.4.0-rc.1")).isEqualTo("(\"name\" \"Turnstone\" \"version\" \"1.4.0-rc.1\")");
        assertThat(Introduction.ours(null)).isEqualTo("(\"name\" \"Turnstone\")");
        assertThat(Introduction.ours("1\"\r\na2 DELETE INBOX")).isEqualTo("(\"name\" \"Turnstone\")");
    }

    @Test
    void keepsWhatTheServerSaysWithinBounds() {
        assertThat(read("NIL").fields()).isEmpty();
        assertThat(read("(\"name\" \"Dovecot\" \"os\" NIL)").fields())
                .containsEntry("name", "Dovecot")
                .containsEntry("os", "");
        assertThat(read("(\"name\" {9}\r\na\nINFO b\0)").fields()).containsEntry("name", "a?INFO b?");
        assertThat(read("(\"name\" \"" + "x".repeat(1025) + "\" \"" + "y".repeat(31) + "\" \"z\")")
                        .fields())
                .isEmpty();
        StringBuilder many = new StringBuilder("(");
        for (int field = 0; field < 200; field++) {
            many.append("\"f").append(field).append("\" \"v\" ");
        }
        assertThat(read(many + ")").fields()).hasSize(30);
    }
}
