package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Tls;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerRefused.Reason;
import org.turnstone.problem.ServerRefused.RefusedRecipient;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.TooLarge;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** What each refusal means, and what is on the wire when there is none. */
class TransactionTest {

    private static final String ANYTHING = "(?s).*";

    private static Script plain(String... keywords) {
        String[] all = Arrays.copyOf(keywords, keywords.length + 1);
        all[keywords.length] = "AUTH PLAIN";
        return Script.smtp(all);
    }

    private static ServerRefused refusal(Handing handing) {
        return catchThrowableOfType(ServerRefused.class, handing::submit);
    }

    @Test
    void namesTheRefusedRecipientsAndSendsToNobody() {
        Script script = plain().expect("MAIL FROM:<ida@example.org>")
                .reply("250 2.1.0 fine")
                .expect("RCPT TO:<one@example.org>")
                .reply("250 2.1.5 fine")
                .expect("RCPT TO:<two@example.org>")
                .reply("550 5.1.1 no such user")
                .expect("RCPT TO:<three@example.org>")
                .reply("450 4.2.0 greylisted")
                .expect("RSET")
                .reply("250 2.0.0 forgotten")
                .expect("QUIT")
                .reply("221 2.0.0 till soon");
        try (var server = ScriptedServer.playing(script)) {
            ServerRefused refused = refusal(Handing.to(server.port(), Tls.NONE)
                    .recipients("one@example.org", "two@example.org", "three@example.org"));

            assertThat(refused.reason()).isEqualTo(Reason.RECIPIENT);
            assertThat(refused.refusedRecipients())
                    .containsExactly(
                            new RefusedRecipient(EmailAddress.of("two@example.org"), "550 5.1.1 no such user"),
                            new RefusedRecipient(EmailAddress.of("three@example.org"), "450 4.2.0 greylisted"));
        }
    }

    @Test
    void mayTryLaterWhenEveryRefusalOfARecipientIsForTheMoment() {
        Script script =
                plain().expect("MAIL.*").reply("250 ok").expect("RCPT.*").reply("451 4.7.1 greylisted");
        try (var server = ScriptedServer.playing(script)) {
            assertThat(refusal(Handing.to(server.port(), Tls.NONE)).reason()).isEqualTo(Reason.TEMPORARY);
        }
    }

    @Test
    void sendsCommandsTogetherWhereTheServerCanTakeThem() {
        Script script = plain("PIPELINING")
                .expect("MAIL.*")
                .expect("RCPT TO:<one@example.org>")
                .expect("RCPT TO:<two@example.org>")
                .reply("250 ok", "250 ok", "251 will forward")
                .expect("DATA")
                .reply("354 go")
                .expectData(ANYTHING)
                .reply("250 ok");
        try (var server = ScriptedServer.playing(script)) {
            assertThat(Handing.to(server.port(), Tls.NONE)
                            .recipients("one@example.org", "two@example.org")
                            .submit()
                            .recipients())
                    .extracting(Receipt.RecipientResult::reply)
                    .containsExactly("250 ok", "251 will forward");
        }
    }

    @Test
    void asksAboutTheSizeBeforeAnythingIsSent() {
        Script small = plain("SIZE 40");
        Script unlimited =
                plain("SIZE 0").expect("MAIL FROM:<ida@example.org> SIZE=48").reply("552 5.3.4 not today");
        try (var server = ScriptedServer.playing(small, unlimited)) {
            Handing handing = Handing.to(server.port(), Tls.NONE);
            assertThat(catchThrowableOfType(TooLarge.class, handing::submit).limit())
                    .isEqualTo(ByteSize.of(40));
            assertThat(server.transcript()).doesNotContain("C: MAIL");
            assertThat(catchThrowableOfType(TooLarge.class, handing::submit).limit())
                    .isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.7.1 not yours,             SENDER",
        "553 5.7.1 not yours,             SENDER",
        "451 4.3.0 try again,             TEMPORARY",
        "553 5.6.7 ASCII only,            UTF8_UNSUPPORTED",
        "550 5.7.30 REQUIRETLS needed,    ENCRYPTION_UNSUPPORTED",
    })
    void readsTheRefusalOfASender(String reply, Reason reason) {
        try (var server = ScriptedServer.playing(plain().expect("MAIL.*").reply(reply))) {
            assertThat(refusal(Handing.to(server.port(), Tls.NONE)).reason()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "554 5.7.1 spam,                  CONTENT",
        "550 no,                          CONTENT",
        "552 5.7.0 we do not take .exe,   CONTENT",
        "452 4.3.1 disk full,             TEMPORARY",
    })
    void readsTheRefusalOfAMessage(String reply, Reason reason) {
        Script script = plain().expect("MAIL.*")
                .reply("250 ok")
                .expect("RCPT.*")
                .reply("250 ok")
                .expect("DATA")
                .reply("354 go")
                .expectData(ANYTHING)
                .reply(reply);
        try (var server = ScriptedServer.playing(script)) {
            ServerRefused refused = refusal(Handing.to(server.port(), Tls.NONE));
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.serverText()).hasValue(reply.strip());
        }
    }

    @Test
    void readsGoodByeAtAnyMomentAsAServerThatIsUnavailable() {
        Script atMail =
                plain().expect("MAIL.*").reply("421 4.3.2 shutting down").hangUp();
        Script atRecipient = plain().expect("MAIL.*")
                .reply("250 ok")
                .expect("RCPT.*")
                .reply("421 bye")
                .hangUp();
        Script atData = plain().expect("MAIL.*")
                .reply("250 ok")
                .expect("RCPT.*")
                .reply("250 ok")
                .expect("DATA")
                .reply("421 bye")
                .hangUp();
        Script atEnd = plain().expect("MAIL.*")
                .reply("250 ok")
                .expect("RCPT.*")
                .reply("250 ok")
                .expect("DATA")
                .reply("354 go")
                .expectData(ANYTHING)
                .reply("421 4.3.0 not taken")
                .hangUp();
        try (var server = ScriptedServer.playing(atMail, atRecipient, atData, atEnd)) {
            for (int i = 0; i < 4; i++) {
                assertThat(catchThrowableOfType(ServerUnreachable.class, Handing.to(server.port(), Tls.NONE)::submit)
                                .reason())
                        .isEqualTo(ServerUnreachable.Reason.UNAVAILABLE);
            }
        }
    }

    @Test
    void usesSmtpUtf8ForAddressesThatNeedIt() {
        Script script = plain("8BITMIME", "SMTPUTF8")
                .expect("MAIL FROM:<ida@example.org> BODY=8BITMIME SMTPUTF8")
                .reply("250 ok")
                .expect("RCPT TO:<j\u00c3\u00bcrgen@b\u00c3\u00bccher.example>")
                .reply("250 ok")
                .expect("DATA")
                .reply("354 go")
                .expectData(ANYTHING)
                .reply("250 ok");
        try (var server = ScriptedServer.playing(script)) {
            assertThat(Handing.to(server.port(), Tls.NONE)
                            .recipients("jürgen@bücher.example")
                            .submit()
                            .recipients())
                    .hasSize(1);
        }
    }

    @Test
    void saysClearlyWhenAnAddressNeedsMoreThanTheServerOffers() {
        try (var server = ScriptedServer.playing(plain("8BITMIME"))) {
            Handing handing = Handing.to(server.port(), Tls.NONE);
            assertThat(refusal(handing.recipients("jürgen@example.org")).reason())
                    .isEqualTo(Reason.UTF8_UNSUPPORTED);
            assertThat(refusal(handing.from("jürgen@example.org")).reason()).isEqualTo(Reason.UTF8_UNSUPPORTED);
            assertThat(refusal(handing.withUtf8Header()).reason()).isEqualTo(Reason.UTF8_UNSUPPORTED);
            assertThat(server.transcript()).doesNotContain("C: MAIL");
        }
    }

    @Test
    void writesADomainInALabelsWhereNothingElseNeedsUtf8() {
        Script script = plain("8BITMIME", "SMTPUTF8")
                .expect("MAIL FROM:<ida@example.org>")
                .reply("250 ok")
                .expect("RCPT TO:<kontakt@xn--bcher-kva.example>")
                .reply("550 5.1.1 nobody");
        try (var server = ScriptedServer.playing(script)) {
            assertThat(refusal(Handing.to(server.port(), Tls.NONE).recipients("kontakt@bücher.example"))
                            .reason())
                    .isEqualTo(Reason.RECIPIENT);
        }
    }

    @Test
    void asksNoServerAboutAnAddressThatWouldBreakItsCommand() {
        try (var server = ScriptedServer.playing(plain())) {
            for (String bad : new String[] {
                "a@b>\r\nRCPT TO:<c@d",
                "a@b\nDATA",
                "a b@example.org",
                "a@b> SIZE=1",
                "<a@b>",
                "a\u0000@b",
                "a\u0085@b",
                "a\u2028@b",
                "a@",
                "@b",
                "a",
                "",
                "\"a\"b\"@c",
                "a@[1\r]"
            }) {
                Handing handing = Handing.to(server.port(), Tls.NONE);
                assertThat(catchThrowable(handing.recipients(bad)::submit)).isInstanceOf(InvalidInput.class);
                assertThat(catchThrowable(handing.from(bad)::submit)).isInstanceOf(InvalidInput.class);
            }
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void asksNoServerAboutALineThatNoneHasToTake() {
        try (var server = ScriptedServer.playing(plain())) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(
                            Handing.to(server.port(), Tls.NONE).text("Subject: x\r\n\r\n" + "y".repeat(999))::submit);
            assertThat(server.connections()).isZero();
        }
    }
}
