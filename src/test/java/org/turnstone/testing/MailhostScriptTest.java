package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The command a developer starts. */
@Needs({Program.DOVECOT, Program.OPENSSL})
class MailhostScriptTest {

    @Test
    void startsSaysHowToUseItAndLeavesNothingBehind() throws IOException, InterruptedException {
        int base = quietBase();
        Process script = new ProcessBuilder("bin/mailhost", "--base", Integer.toString(base)).start();
        try (BufferedReader out = script.inputReader(UTF_8)) {
            var text = new StringBuilder();
            Path trust = null;
            for (String line = out.readLine(); line != null && !line.contains("SMTP_TLS"); line = out.readLine()) {
                text.append(line).append('\n');
                trust = line.contains("Trust file") ? Path.of(line.strip().replaceFirst("\\S+ \\S+ +", "")) : trust;
            }
            assertThat(text)
                    .contains("password: turnstone")
                    .contains("export TURNSTONE_DOMAINS__EXAMPLE_ORG__IMAP_PORT=" + (base + 143));
            assertThat(trust).isNotNull().exists();
            try (var wire = Wire.to(base + 143)) {
                wire.line();
                wire.imap("STARTTLS");
                wire.startTls(TestAuthority.clientContext(trust));
                assertThat(wire.imap("LOGIN ida@example.org turnstone").getLast())
                        .startsWith("OK");
            }
            script.destroy();
            assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.exists(trust.getParent())).isFalse();
        } finally {
            script.destroyForcibly();
        }
    }

    /** Below the ports that clients get, so that nobody comes in between. */
    private static int quietBase() {
        return IntStream.iterate(20_000, base -> base < 31_000, base -> base + 1_000)
                .filter(base -> IntStream.of(12, 24, 110, 143, 190, 465, 587, 993)
                        .noneMatch(offset -> Ports.answers(base + offset)))
                .findFirst()
                .orElseThrow();
    }
}
