package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Tls;
import org.turnstone.problem.ServerRefused;
import org.turnstone.smtp.DeliveryNotice.Wanted;
import org.turnstone.testing.Fuzz;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** What servers are asked to report (RFC 3461), and that no letter of it ends the command it stands in (S01). */
class DeliveryNoticeTest {

    private static final String ANYTHING = "(?s).*";

    private static Script taking(Script opened, String mail, String recipient) {
        return opened.expect(mail)
                .reply("250 ok")
                .expect(recipient)
                .reply("250 ok")
                .expect("DATA")
                .reply("354 go")
                .expectData(ANYTHING)
                .reply("250 ok")
                .expect("QUIT")
                .reply("221 bye");
    }

    @Test
    void asksForEverythingWhereTheServerReports() {
        Script script = taking(
                Script.smtp("DSN", "AUTH PLAIN"),
                "MAIL FROM:<ida@example.org> RET=HDRS ENVID=4711.abc",
                "RCPT TO:<jonas@example.org> NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;jonas@example.org");
        try (var server = ScriptedServer.playing(script)) {
            Handing.to(server.port(), Tls.NONE)
                    .notice(new DeliveryNotice(Wanted.EVERYTHING, "4711.abc"))
                    .submit();
        }
    }

    @Test
    void saysNothingOfItWhereTheServerDoesNotReport() {
        Script script = taking(Script.smtp("AUTH PLAIN"), "MAIL FROM:<ida@example.org>", "RCPT TO:<jonas@example.org>");
        try (var server = ScriptedServer.playing(script)) {
            Handing.to(server.port(), Tls.NONE)
                    .notice(new DeliveryNotice(Wanted.TROUBLE, "4711.abc"))
                    .submit();
        }
    }

    @Test
    void namesNobodyForAMessageThatWantsNoBounces() {
        Script script =
                taking(Script.smtp("DSN", "AUTH PLAIN"), "MAIL FROM:<>", "RCPT TO:<jonas@example.org> NOTIFY=NEVER");
        try (var server = ScriptedServer.playing(script)) {
            Handing.to(server.port(), Tls.NONE)
                    .notice(DeliveryNotice.NEVER)
                    .fromNobody()
                    .submit();
        }
    }

    @Test
    void remembersWhetherAServerReports() {
        Script reporting = Script.smtp("DSN", "AUTH PLAIN").expect("MAIL.*").reply("451 later");
        Script silent = Script.smtp("AUTH PLAIN").expect("MAIL.*").reply("451 later");
        try (var server = ScriptedServer.playing(reporting, silent)) {
            Handing handing = Handing.to(server.port(), Tls.NONE);
            Submission submission = handing.submission();
            assertThat(submission.reportsDelivery(handing.server())).isEmpty();
            assertThatExceptionOfType(ServerRefused.class).isThrownBy(() -> handing.submit(submission));
            assertThat(submission.reportsDelivery(handing.server())).contains(true);
            assertThatExceptionOfType(ServerRefused.class).isThrownBy(() -> handing.submit(submission));
            assertThat(submission.reportsDelivery(handing.server())).contains(false);
        }
    }

    /** RFC 6533 section 3. */
    @Test
    void writesAddressesOfAnyScriptInAscii() {
        WireAddress address = WireAddress.of(EmailAddress.of("jørgen+x@example.org"), "to");

        assertThat(new DeliveryNotice(Wanted.TROUBLE, null).ofRecipient(address))
                .isEqualTo(" NOTIFY=FAILURE,DELAY ORCPT=utf-8;j\\x{F8}rgen\\x{2B}x@example.org");
    }

    @Test
    void encodesWhatMayNotStandInAParameter() {
        assertThat(Xtext.of("a+b=c d\\")).isEqualTo("a+2Bb+3Dc+20d\\");
        assertThat(Xtext.of("x\r\nRCPT TO:<eve@example.org>")).isEqualTo("x+0D+0ARCPT+20TO:<eve@example.org>");
        assertThatIllegalArgumentException().isThrownBy(() -> Xtext.of("é"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DeliveryNotice(Wanted.TROUBLE, "x".repeat(101)));
    }

    @Test
    void neverLetsAValueEndItsCommand() {
        List<String> pieces = List.of("a", "+", "=", " ", "\r\n", "\n", ">", "MAIL FROM:<x>", "\t", "\\", "@", "\0");
        Fuzz.run("xtext", random -> {
            String value = Fuzz.soup(random, pieces, 20).replaceAll("[^\\x00-\\x7f]", "");
            assertThat(Xtext.of(value)).matches("[!-*,-<>-~]*(?:\\+[0-9A-F]{2}[!-*,-<>-~]*)*");
            assertThat(Xtext.international(Fuzz.soup(random, pieces, 20))).matches("[!-*,-<>-~]*");
        });
    }
}
