package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.net.Tls;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.problem.SignInRequired;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.ServerCertificate;
import org.turnstone.testing.TestAuthority;

/** From the first byte to the sign-in: no password goes where it should not. */
class OpeningTest {

    private static final String WHOLE = "(?s).*";
    private final TestAuthority authority = TestAuthority.shared();

    private static Script taking(Script script) {
        return script.expect("MAIL FROM:<ida@example.org>.*")
                .reply("250 2.1.0 fine")
                .expect("RCPT TO:<jonas@example.org>")
                .reply("250 2.1.5 fine")
                .expect("DATA")
                .reply("354 go ahead")
                .expectData(WHOLE)
                .reply("250 2.0.0 queued as 42");
    }

    private Script startTls(ServerCertificate certificate) {
        return Script.smtp("STARTTLS", "AUTH FROM-BEFORE-TLS")
                .expect("STARTTLS")
                .reply("220 2.0.0 go")
                .startTls(certificate);
    }

    private static Reason reasonOf(Handing handing) {
        return catchThrowableOfType(ServerUnreachable.class, handing::submit).reason();
    }

    @Test
    void signsInAfterStartTlsWithWhatIsOfferedThen() {
        Script script = taking(startTls(authority.server())
                .expect("EHLO \\[127\\.0\\.0\\.1]")
                .reply("250-again", "250 AUTH PLAIN")
                .expect("AUTH PLAIN AGlkYUBleGFtcGxlLm9yZwBzZWNyZXQ=")
                .reply("235 2.7.0 welcome"));
        try (var server = ScriptedServer.playing(script)) {
            assertThat(Handing.to(server.port(), Tls.STARTTLS).submit().finalReply())
                    .isEqualTo("250 2.0.0 queued as 42");
        }
    }

    @Test
    void signsInOverImplicitTls() {
        try (var server = ScriptedServer.playing(authority.server(), taking(Script.smtp("AUTH PLAIN")))) {
            assertThat(Handing.to(server.port(), Tls.IMPLICIT).submit().recipients())
                    .hasSize(1);
            assertThat(server.transcript()).contains("C: QUIT");
        }
    }

    @Test
    void sendsNoPasswordWhereStartTlsIsStripped() {
        try (var server = ScriptedServer.playing(Script.smtp("AUTH PLAIN LOGIN"))) {
            assertThat(reasonOf(Handing.to(server.port(), Tls.STARTTLS))).isEqualTo(Reason.TLS_MISSING);
            assertThat(server.transcript()).doesNotContain("C: AUTH");
        }
    }

    @Test
    void sendsNoPasswordWhereStartTlsIsRefused() {
        Script script = Script.smtp("STARTTLS", "AUTH PLAIN").expect("STARTTLS").reply("454 4.7.0 not now");
        try (var server = ScriptedServer.playing(script)) {
            assertThat(reasonOf(Handing.to(server.port(), Tls.STARTTLS))).isEqualTo(Reason.TLS_MISSING);
            assertThat(server.transcript()).doesNotContain("C: AUTH");
        }
    }

    @Test
    void leavesWhenSomethingIsInjectedBehindTheReplyToStartTls() {
        Script script = Script.smtp("STARTTLS")
                .expect("STARTTLS")
                .reply("220 2.0.0 go", "250-evil.example", "250 AUTH PLAIN")
                .startTls(authority.server());
        try (var server = ScriptedServer.playing(script)) {
            assertThat(reasonOf(Handing.to(server.port(), Tls.STARTTLS))).isEqualTo(Reason.TLS_MISSING);
            assertThat(server.transcript()).doesNotContain("C: AUTH", "-- TLS");
        }
    }

    @Test
    void believesNoBadCertificate() {
        for (var bad : List.of(authority.expired(), authority.wrongHost(), authority.selfSigned())) {
            try (var implicit = ScriptedServer.playing(bad, Script.smtp("AUTH PLAIN"));
                    var upgraded = ScriptedServer.playing(startTls(bad))) {
                assertThat(reasonOf(Handing.to(implicit.port(), Tls.IMPLICIT))).isEqualTo(Reason.CERTIFICATE);
                assertThat(reasonOf(Handing.to(upgraded.port(), Tls.STARTTLS))).isEqualTo(Reason.CERTIFICATE);
                assertThat(implicit.transcript() + upgraded.transcript()).doesNotContain("C: AUTH");
            }
        }
    }

    @Test
    void saysThatTlsIsMissingWhereAServerSpeaksPlainTextOnTheTlsPort() {
        try (var server = ScriptedServer.playing(Script.smtp("AUTH PLAIN").always("(?s).*", "500 5.5.2 what?"))) {
            assertThat(reasonOf(Handing.to(server.port(), Tls.IMPLICIT))).isEqualTo(Reason.TLS_MISSING);
        }
    }

    @Test
    void speaksPlainTextToNoOtherHost() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionServer("mail.example.org", 25, Tls.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionServer("192.0.2.1", 25, Tls.NONE));
        assertThat(new SubmissionServer("::1", 25, Tls.NONE).ways()).hasSize(1);
    }

    @Test
    void usesLoginWhereItIsAllThereIs() {
        Script script = taking(Script.smtp("AUTH=LOGIN")
                .expect("AUTH LOGIN")
                .reply("334 VXNlcm5hbWU6")
                .expect("aWRhQGV4YW1wbGUub3Jn")
                .reply("334 UGFzc3dvcmQ6")
                .expect("c2VjcmV0")
                .reply("235 welcome"));
        try (var server = ScriptedServer.playing(script)) {
            assertThat(Handing.to(server.port(), Tls.NONE).submit().recipients())
                    .hasSize(1);
        }
    }

    @Test
    void refusesAServerWithoutAMechanismOfOurs() {
        try (var server = ScriptedServer.playing(Script.smtp("AUTH GSSAPI NTLM"))) {
            assertThatExceptionOfType(ServerRefused.class)
                    .isThrownBy(Handing.to(server.port(), Tls.NONE)::submit)
                    .extracting(ServerRefused::reason)
                    .isEqualTo(ServerRefused.Reason.CANNOT);
        }
    }

    @Test
    void tellsAWrongPasswordFromOtherRefusals() {
        Script wrong = Script.smtp("AUTH PLAIN").expect("AUTH .*").reply("535 5.7.8 no such luck");
        Script disabled = Script.smtp("AUTH PLAIN").expect("AUTH .*").reply("535 5.7.13 account disabled");
        Script another =
                Script.smtp("AUTH PLAIN").expect("AUTH .*").reply("534-5.7.9 use an application", "534 5.7.9 password");
        Script later = Script.smtp("AUTH PLAIN").expect("AUTH .*").reply("454 4.7.0 directory is down");
        try (var server = ScriptedServer.playing(wrong, disabled, another, later)) {
            Handing handing = Handing.to(server.port(), Tls.NONE);
            assertThatExceptionOfType(SignInRequired.class).isThrownBy(handing::submit);
            assertThatExceptionOfType(ServerRefused.class)
                    .isThrownBy(handing::submit)
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(ServerRefused.Reason.NOT_ALLOWED);
                        assertThat(refused.serverText()).hasValue("535 5.7.13 account disabled");
                    });
            assertThatExceptionOfType(ServerRefused.class)
                    .isThrownBy(handing::submit)
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(ServerRefused.Reason.NOT_ALLOWED);
                        assertThat(refused.serverText()).hasValue("534 5.7.9 use an application password");
                    });
            assertThatExceptionOfType(ServerRefused.class)
                    .isThrownBy(handing::submit)
                    .extracting(ServerRefused::reason)
                    .isEqualTo(ServerRefused.Reason.TEMPORARY);
        }
    }

    @Test
    void saysWhyAServerCannotBeReached() {
        assertThat(reasonOf(Handing.to(Ports.free(), Tls.NONE))).isEqualTo(Reason.REFUSED);
        assertThat(reasonOf(Handing.to(587, Tls.STARTTLS).host("nowhere.invalid")))
                .isEqualTo(Reason.UNKNOWN_HOST);
    }

    @Test
    void tellsABusyServerFromOneThatDoesNotWantUs() {
        try (var server = ScriptedServer.playing(
                Script.silentSmtp().reply("421 4.3.2 too many connections").hangUp(),
                Script.silentSmtp().reply("554 5.7.1 your address is listed").hangUp())) {
            assertThat(reasonOf(Handing.to(server.port(), Tls.NONE))).isEqualTo(Reason.UNAVAILABLE);
            assertThatExceptionOfType(ServerRefused.class)
                    .isThrownBy(Handing.to(server.port(), Tls.NONE)::submit)
                    .extracting(ServerRefused::reason)
                    .isEqualTo(ServerRefused.Reason.NOT_ALLOWED);
        }
    }

    @Test
    void hangsUpOnAServerThatNeverEndsItsGreeting() {
        try (var server = ScriptedServer.playing(
                Script.silentSmtp().endless("220-and another thing"),
                Script.silentSmtp().send("220 " + "x".repeat(100_000)).stall(),
                Script.silentSmtp().reply("HTTP/1.1 400 Bad Request").stall())) {
            assertThat(reasonOf(Handing.to(server.port(), Tls.NONE))).isEqualTo(Reason.LOST);
            assertThat(reasonOf(Handing.to(server.port(), Tls.NONE))).isEqualTo(Reason.LOST);
            assertThat(reasonOf(Handing.to(server.port(), Tls.NONE))).isEqualTo(Reason.LOST);
        }
    }
}
