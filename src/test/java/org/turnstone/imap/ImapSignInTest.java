package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.ServerCertificate;
import org.turnstone.testing.TestAuthority;

/** Sign-in with servers that refuse, and with networks that listen: F14, F17, F18, I07. */
class ImapSignInTest {

    private static final Credentials.Password IDA = new Credentials.Password("ida", "s3cret");

    private static Problem failure(ScriptedServer server, Tls tls) {
        return catchThrowableOfType(Problem.class, () -> signIn(server, tls, IDA));
    }

    private static void signIn(ScriptedServer server, Tls tls, Credentials credentials) {
        TlsPolicy policy = TlsPolicy.trusting(TestAuthority.shared().trustFile());
        ImapPool pool = new ImapPool(ImapSettings.standard(), policy, Stopwatch.NONE);
        try {
            pool.verify(new AccountKey("sign-in"), new ImapServer("localhost", server.port(), tls), credentials);
        } finally {
            pool.close();
        }
    }

    /** F14: RFC 5530 section 3. */
    @ParameterizedTest
    @CsvSource({
        "NO [AUTHENTICATIONFAILED] no, sign-in required: PASSWORD_REFUSED",
        "NO no, sign-in required: PASSWORD_REFUSED",
        "NO [EXPIRED] no, sign-in required: PASSWORD_EXPIRED",
        "NO [UNAVAILABLE] no, server unreachable: IMAP UNAVAILABLE",
        "NO [CONTACTADMIN] no, server refused: CONTACT_ADMIN",
        "NO [PRIVACYREQUIRED] no, server unreachable: IMAP TLS_MISSING",
        "NO [LIMIT] no more, server unreachable: IMAP BUSY",
        "BAD what?, server refused: OTHER"
    })
    void tellsRefusalsApart(String answer, String problem) {
        try (var server = ScriptedServer.playing(
                Script.imap("IMAP4rev1").expect("tag LOGIN .*").reply("tag " + answer))) {
            assertThat(failure(server, Tls.NONE)).hasMessage(problem);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void hearsThatThereAreTooManyConnectionsInAGoodbye() {
        try (var server = ScriptedServer.playing(Script.imap("IMAP4rev1")
                .expect("tag LOGIN .*")
                .reply("* BYE Maximum number of connections from user+IP exceeded")
                .hangUp())) {
            assertThat(failure(server, Tls.NONE)).hasMessage("server unreachable: IMAP BUSY");
        }
    }

    @Test
    void sendsAnOddPasswordAsALiteral() {
        try (var server = ScriptedServer.playing(Script.imap("IMAP4rev1")
                .expect("tag LOGIN \"ida \\\\\"x\\\\\\\\\" \\{6}\r\n.*")
                .reply("tag OK in"))) {
            signIn(server, Tls.NONE, new Credentials.Password("ida \"x\\", "pässw"));
        }
    }

    @Test
    void waitsForTheGoAheadWithoutSaslIr() {
        String response =
                Base64.getEncoder().encodeToString("\0ida\0s3cret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        try (var server = ScriptedServer.playing(Script.imap("IMAP4rev1 AUTH=PLAIN")
                .expect("tag AUTHENTICATE PLAIN")
                .reply("+ ")
                .expect(java.util.regex.Pattern.quote(response))
                .reply("tag OK in"))) {
            signIn(server, Tls.NONE, IDA);
        }
    }

    @Test
    void sendsNoPasswordWhereLoginIsDisabled() {
        try (var server = ScriptedServer.playing(Script.imap("IMAP4rev1 LOGINDISABLED"))) {
            assertThat(reason(failure(server, Tls.NONE))).isEqualTo(Reason.TLS_MISSING);
            assertThat(server.transcript()).doesNotContain("LOGIN ").doesNotContain("s3cret");
        }
    }

    @Test
    void sendsPlainTextToNoOtherMachine() {
        ImapPool pool = new ImapPool(ImapSettings.standard(), TlsPolicy.system(), Stopwatch.NONE);

        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> pool.verify(new AccountKey("far"), new ImapServer("mail.example.org", 143, Tls.NONE), IDA));

        assertThat(reason(problem)).isEqualTo(Reason.TLS_MISSING);
    }

    /** F17. */
    @Test
    void refusesBadCertificates() {
        TestAuthority authority = TestAuthority.shared();
        for (ServerCertificate bad :
                new ServerCertificate[] {authority.expired(), authority.wrongHost(), authority.selfSigned()}) {
            try (var server = ScriptedServer.playing(bad, Script.imap("IMAP4rev1"))) {
                assertThat(reason(failure(server, Tls.IMPLICIT))).isEqualTo(Reason.CERTIFICATE);
                assertThat(server.transcript()).doesNotContain("s3cret");
            }
        }
    }

    /** F18: whatever becomes of STARTTLS, the password stays here. */
    @Test
    void sendsNothingWhenStartTlsIsStripped() {
        assertStripped(Script.imap("IMAP4rev1 AUTH=PLAIN SASL-IR"));
        assertStripped(Script.imap("IMAP4rev1 STARTTLS").expect("tag STARTTLS").reply("tag NO not now"));
        assertStripped(Script.imap("IMAP4rev1 STARTTLS").expect("tag STARTTLS").reply("tag BAD what?"));
        assertStripped(Script.silentImap().reply("* PREAUTH [CAPABILITY IMAP4rev1] welcome back"));
    }

    /** I07: what comes in one packet with the OK was said by somebody without the key. */
    @Test
    void refusesWhatWasInjectedBeforeTls() {
        assertStripped(Script.imap("IMAP4rev1 STARTTLS")
                .expect("tag STARTTLS")
                .reply("tag OK begin TLS", "* CAPABILITY IMAP4rev1 AUTH=PLAIN"));
    }

    private static void assertStripped(Script script) {
        try (var server = ScriptedServer.playing(script)) {
            assertThat(reason(failure(server, Tls.STARTTLS))).isEqualTo(Reason.TLS_MISSING);
            assertThat(server.transcript()).doesNotContain("LOGIN").doesNotContain("AUTHENTICATE");
        }
    }

    /** RFC 9051 section 6.2.1: what was announced in plain text counts for nothing afterwards. */
    @Test
    void readsCapabilitiesAgainAfterStartTls() {
        try (var server = ScriptedServer.playing(Script.silentImap()
                .reply("* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN SASL-IR] ready")
                .expect("tag STARTTLS")
                .reply("tag OK begin TLS")
                .startTls(TestAuthority.shared().server())
                .expect("tag CAPABILITY")
                .reply("* CAPABILITY IMAP4rev1", "tag OK done")
                .expect("tag LOGIN .*")
                .reply("tag OK in")
                .expect("tag CAPABILITY")
                .reply("* CAPABILITY IMAP4rev1 MOVE", "tag OK done")
                .always("tag LOGOUT", "* BYE", "tag OK"))) {
            signIn(server, Tls.STARTTLS, IDA);
            server.verify();
        }
    }

    @Test
    void takesNothingButImapForAnAnswer() {
        try (var server = ScriptedServer.playing(Script.silentImap().reply("220 mail.example.org ESMTP"))) {
            assertThat(reason(failure(server, Tls.NONE))).isEqualTo(Reason.LOST);
        }
    }

    private static Reason reason(Problem problem) {
        assertThat(problem).isInstanceOf(ServerUnreachable.class);
        return ((ServerUnreachable) problem).reason();
    }
}
