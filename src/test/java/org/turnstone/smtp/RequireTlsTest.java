package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.turnstone.net.Tls;
import org.turnstone.problem.ServerRefused;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.TestAuthority;

/** RFC 8689: a message for encrypted connections only goes to a server that promises that, or to none. */
class RequireTlsTest {

    private final TestAuthority authority = TestAuthority.shared();

    @Test
    void asksTheServerForIt() {
        Script script = Script.smtp("REQUIRETLS", "DSN", "AUTH PLAIN")
                .expect("MAIL FROM:<ida@example.org> REQUIRETLS RET=HDRS ENVID=4711")
                .reply("250 ok")
                .expect("RCPT TO:<jonas@example.org> .*")
                .reply("250 ok")
                .expect("DATA")
                .reply("354 go")
                .expectData("(?s).*")
                .reply("250 ok");
        try (var server = ScriptedServer.playing(authority.server(), script)) {
            Handing.to(server.port(), Tls.IMPLICIT)
                    .notice(new DeliveryNotice(DeliveryNotice.Wanted.TROUBLE, "4711"))
                    .encryptedOnly()
                    .submit();
        }
    }

    @Test
    void handsNothingToAServerThatDoesNotPromiseIt() {
        Script script = Script.smtp("DSN", "AUTH PLAIN");
        try (var server = ScriptedServer.playing(authority.server(), script)) {
            Handing handing = Handing.to(server.port(), Tls.IMPLICIT).encryptedOnly();

            assertThat(catchThrowableOfType(ServerRefused.class, handing::submit)
                            .reason())
                    .isEqualTo(ServerRefused.Reason.ENCRYPTION_UNSUPPORTED);
            assertThat(server.transcript()).doesNotContain("MAIL FROM");
        }
    }

    /** RFC 3207 section 4.2: what was offered in plain text is nobody's promise. */
    @Test
    void believesNoPromiseThatWasMadeBeforeTls() {
        Script script = Script.smtp("STARTTLS", "REQUIRETLS")
                .expect("STARTTLS")
                .reply("220 go")
                .startTls(authority.server())
                .expect("EHLO .*")
                .reply("250-again", "250 AUTH PLAIN");
        try (var server = ScriptedServer.playing(script)) {
            Handing handing = Handing.to(server.port(), Tls.STARTTLS).encryptedOnly();

            assertThat(catchThrowableOfType(ServerRefused.class, handing::submit)
                            .reason())
                    .isEqualTo(ServerRefused.Reason.ENCRYPTION_UNSUPPORTED);
        }
    }

    @Test
    void remembersWhetherAServerPromisesIt() {
        Script promising =
                Script.smtp("REQUIRETLS", "AUTH PLAIN").expect("MAIL.*").reply("451 later");
        Script silent = Script.smtp("AUTH PLAIN").expect("MAIL.*").reply("451 later");
        try (var server = ScriptedServer.playing(authority.server(), promising, silent)) {
            Handing handing = Handing.to(server.port(), Tls.IMPLICIT);
            Submission submission = handing.submission();
            assertThat(submission.requiresTls(handing.server())).isEmpty();
            assertThatExceptionOfType(ServerRefused.class).isThrownBy(() -> handing.submit(submission));
            assertThat(submission.requiresTls(handing.server())).contains(true);
            assertThatExceptionOfType(ServerRefused.class).isThrownBy(() -> handing.submit(submission));
            assertThat(submission.requiresTls(handing.server())).contains(false);
        }
    }
}
