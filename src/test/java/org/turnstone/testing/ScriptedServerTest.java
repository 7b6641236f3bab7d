package org.turnstone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class ScriptedServerTest {
    private final TestAuthority authority = TestAuthority.shared();

    @Test
    void answersSmallTalkAndFollowsTheScript() throws IOException {
        var script = Script.imap("IMAP4rev1 IDLE").expect("tag SELECT INBOX").reply("* 3 EXISTS", "tag OK selected");
        try (var server = ScriptedServer.playing(script);
                var wire = Wire.to(server.port())) {
            assertThat(wire.line()).startsWith("* OK [CAPABILITY IMAP4rev1 IDLE]");
            assertThat(wire.imap("LOGIN ida secret").getLast()).startsWith("OK");
            assertThat(wire.imap("SELECT INBOX")).containsExactly("* 3 EXISTS", "OK selected");
            assertThat(wire.imap("LOGOUT")).contains("* BYE till soon");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void failsTheTestWithTheConversationWhenTheClientDeparts() throws IOException {
        var server = ScriptedServer.playing(Script.imap("IMAP4rev1").expect("tag SELECT INBOX"));
        try (var wire = Wire.to(server.port())) {
            wire.line();
            assertThatThrownBy(() -> wire.imap("DELETE INBOX")).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(server::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected tag SELECT INBOX, got tag DELETE INBOX")
                .hasMessageContaining("C: a1 DELETE INBOX");
    }

    @Test
    void readsLiteralsOfBothKinds() throws IOException {
        var script = Script.imap("IMAP4rev1 LITERAL+")
                .expect("tag LOGIN \\{3}\r\nida \\{6\\+}\r\nsecret")
                .reply("tag OK in");
        try (var server = ScriptedServer.playing(script);
                var wire = Wire.to(server.port())) {
            wire.line();
            wire.send("a1 LOGIN {3}");
            assertThat(wire.line()).isEqualTo("+ go ahead");
            wire.send("ida {6+}");
            wire.send("secret");
            assertThat(wire.line()).isEqualTo("a1 OK in");
            server.verify();
        }
    }

    @Test
    void turnsTlsOnAfterAnInjectedLine() throws IOException {
        var script = Script.silentImap()
                .transcript(
                        """
                        S: * OK ready
                        C: tag STARTTLS
                        """)
                .reply("tag OK begin TLS", "* CAPABILITY EVIL")
                .startTls(authority.server())
                .always("tag NOOP", "tag OK done");
        try (var server = ScriptedServer.playing(script);
                var wire = Wire.to(server.port())) {
            wire.line();
            assertThat(wire.imap("STARTTLS")).containsExactly("OK begin TLS");
            assertThat(wire.line()).isEqualTo("* CAPABILITY EVIL");
            wire.startTls(authority);
            assertThat(wire.imap("NOOP")).containsExactly("OK done");
        }
    }

    @Test
    void showsTheThreeKindsOfBadCertificates() throws IOException {
        for (var bad : new ServerCertificate[] {authority.expired(), authority.wrongHost(), authority.selfSigned()}) {
            try (var server = ScriptedServer.playing(bad, Script.imap("IMAP4rev1"))) {
                assertThatThrownBy(() -> Wire.toTls(server.port(), authority))
                        .isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void playsTheLastScriptForAllLaterConnections() throws IOException {
        try (var server = ScriptedServer.playing(
                Script.silentSmtp().reply("421 4.3.2 not now").hangUp(), Script.smtp("SIZE 1000"))) {
            for (String greeting :
                    new String[] {"421 4.3.2 not now", "220 scripted.example ESMTP", "220 scripted.example ESMTP"}) {
                try (var wire = Wire.to(server.port())) {
                    assertThat(wire.smtp("")).isEqualTo(greeting);
                }
            }
        }
    }

    @Test
    void readsSmtpDataWithoutItsDots() throws IOException {
        var script = Script.smtp()
                .transcript(
                        """
                        C: MAIL FROM:<ida@example.org>
                        S: 250 2.1.0 fine
                        C: DATA
                        S: 354 go on
                        """)
                .expectData("Subject: a\r\n\r\n\\.hidden\r\n")
                .reply("250 2.0.0 taken");
        try (var server = ScriptedServer.playing(script);
                var wire = Wire.to(server.port())) {
            wire.smtp("");
            assertThat(wire.smtp("EHLO here")).contains("ENHANCEDSTATUSCODES");
            wire.smtp("MAIL FROM:<ida@example.org>");
            wire.smtp("DATA");
            assertThat(wire.smtp("Subject: a\r\n\r\n..hidden\r\n.")).isEqualTo("250 2.0.0 taken");
        }
    }

    @Test
    void sendsLinesWithoutEndAndHugeLiterals() throws IOException {
        var flood = Script.imap("IMAP4rev1").expect("tag CHECK").endless("* 1 EXISTS");
        var literal = Script.imap("IMAP4rev1")
                .expect("tag CHECK")
                .literal("* 1 FETCH (BODY[] ", 70_000)
                .reply(")", "tag OK");
        try (var server = ScriptedServer.playing(flood, literal)) {
            try (var wire = Wire.to(server.port())) {
                wire.line();
                wire.send("a CHECK");
                for (int i = 0; i < 10_000; i++) {
                    assertThat(wire.line()).isEqualTo("* 1 EXISTS");
                }
            }
            try (var wire = Wire.to(server.port())) {
                wire.line();
                wire.send("a CHECK");
                assertThat(wire.line()).isEqualTo("* 1 FETCH (BODY[] {70000}");
                assertThat(wire.line()).hasSize(70_001).endsWith("x)");
            }
        }
    }
}
