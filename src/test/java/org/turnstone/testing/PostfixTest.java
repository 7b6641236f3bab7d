package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Needs({Program.DOVECOT, Program.POSTFIX})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostfixTest {
    private final Dovecot dovecot = Dovecot.start();
    private final Postfix postfix = Postfix.start(
            dovecot,
            PostfixOptions.standard().messageSizeLimit(20_000).refusing("nobody@example.org", "550 5.1.1 nobody here"));

    @AfterAll
    void close() {
        postfix.close();
        dovecot.close();
    }

    @Test
    void deliversIntoDovecotAfterStartTlsAndAuth() throws IOException {
        try (var wire = Wire.to(postfix.submission())) {
            wire.smtp("");
            assertThat(wire.smtp("EHLO test")).contains("STARTTLS").doesNotContain("AUTH");
            assertThat(wire.smtp("STARTTLS")).startsWith("220");
            wire.startTls(TestAuthority.shared());
            send(wire, "jonas@example.org");
        }
        await().atMost(20, TimeUnit.SECONDS).until(() -> messages("jonas@example.org"), "1"::equals);
    }

    @Test
    void refusesWhatItWasToldAndWhatLeavesTheHouse() throws IOException {
        try (var wire = signedIn()) {
            assertThat(wire.smtp("EHLO test")).contains("SIZE 20000");
            wire.smtp("MAIL FROM:<ida@example.org>");
            assertThat(wire.smtp("RCPT TO:<nobody@example.org>"))
                    .startsWith("550 5.1.1")
                    .contains("nobody here");
            assertThat(wire.smtp("RCPT TO:<someone@elsewhere.example>")).startsWith("550 5.7.1");
            wire.smtp("RSET");
            assertThat(wire.smtp("MAIL FROM:<ida@example.org> SIZE=20001")).startsWith("552");
        }
    }

    @Test
    void comesBackOnTheSamePorts() throws IOException {
        postfix.stop();
        assertThat(Ports.answers(postfix.submission())).isFalse();
        postfix.restart();
        try (var wire = signedIn()) {
            assertThat(wire.smtp("NOOP")).startsWith("250");
        }
    }

    private Wire signedIn() throws IOException {
        Wire wire = Wire.toTls(postfix.submissions(), TestAuthority.shared());
        wire.smtp("");
        wire.smtp("EHLO test");
        assertThat(wire.smtp("AUTH PLAIN " + plain())).startsWith("235");
        return wire;
    }

    private static void send(Wire wire, String recipient) throws IOException {
        wire.smtp("EHLO test");
        assertThat(wire.smtp("AUTH PLAIN " + plain())).startsWith("235");
        assertThat(wire.smtp("MAIL FROM:<ida@example.org>")).startsWith("250");
        assertThat(wire.smtp("RCPT TO:<" + recipient + ">")).startsWith("250");
        assertThat(wire.smtp("DATA")).startsWith("354");
        assertThat(wire.smtp("Subject: through the house\r\n\r\ntext\r\n.")).startsWith("250");
    }

    private static String plain() {
        return Base64.getEncoder().encodeToString("\0ida@example.org\0secret".getBytes(UTF_8));
    }

    private String messages(String address) {
        return dovecot.doveadm("-f", "flow", "mailbox", "status", "-u", address, "messages", "INBOX")
                .strip()
                .replaceFirst(".*messages=", "");
    }
}
