package org.turnstone.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.Problem;
import org.turnstone.smtp.MessageData;
import org.turnstone.smtp.SmtpEnvelope;
import org.turnstone.smtp.Submission;
import org.turnstone.smtp.SubmissionServer;
import org.turnstone.smtp.SubmissionTimeouts;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

class LogPrivacyTest {

    private static final Logger LOG = Logger.getLogger(LogPrivacyTest.class);

    @Test
    void findsWhatIsPrivateWhereverItIsLogged() {
        LogReader reader = LogReader.attach();

        LOG.infof("message sent to %s", "someone@example.org");
        LOG.info("folder opened name=" + LogPrivacy.CANARY);
        LOG.error("failed", new IllegalStateException("outer", new IllegalArgumentException("for ida@example.org")));
        LOG.info("one line\nand a forged one");
        java.util.logging.Logger.getLogger("a.library").info("connected as ida@mail.example.org");

        assertThat(reader.takeLeaks()).hasSize(5);
    }

    @Test
    void leavesOrdinaryLinesAlone() {
        LogReader reader = LogReader.attach();

        LOG.info("request answered operation=ListResource.page status=200 ms=12.3");
        LOG.info("bean org.turnstone.Some@1a2b3c started version=1.0@main");
        LOG.error("failed", new IllegalStateException("no answer"));

        assertThat(reader.takeLeaks()).isEmpty();
    }

    @Test
    void readsNothingPrivateOfASubmissionThatSucceedsOrFails() {
        java.util.logging.Logger house = java.util.logging.Logger.getLogger("org.turnstone");
        Level usual = house.getLevel();
        house.setLevel(Level.ALL);
        LogReader reader = LogReader.attach();
        Script taken = Script.smtp("AUTH PLAIN")
                .expect("MAIL.*")
                .reply("250 ok")
                .expect("RCPT.*")
                .reply("250 jonas@example.org taken")
                .expect("DATA")
                .reply("354 go")
                .expectData("(?s).*")
                .reply("250 ok");
        Script refused = Script.smtp("AUTH PLAIN").expect("MAIL.*").reply("550 5.7.1 <ida@example.org> may not");
        Script wrong = Script.smtp("AUTH PLAIN").expect("AUTH.*").reply("535 5.7.8 ida@example.org unknown");
        try (ScriptedServer server = ScriptedServer.playing(taken, refused, wrong)) {
            submit(server.port());
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> submit(server.port()))
                    .satisfies(problem -> LOG.error("refused", problem));
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> submit(server.port()))
                    .satisfies(problem -> LOG.error("refused", problem));
        } finally {
            house.setLevel(usual);
        }
        assertThat(reader.takeLeaks()).isEmpty();
    }

    private static void submit(int port) {
        Duration patience = Duration.ofSeconds(10);
        new Submission(
                        TlsPolicy.system(),
                        new SubmissionTimeouts(patience, patience, patience, patience),
                        Stopwatch.NONE)
                .submit(
                        new SubmissionServer("localhost", port, Tls.NONE),
                        new Credentials.Password("ida@example.org", LogPrivacy.CANARY),
                        new SmtpEnvelope(
                                EmailAddress.of("ida@example.org"),
                                List.of(EmailAddress.of("jonas@example.org")),
                                false),
                        MessageData.of(("Subject: " + LogPrivacy.CANARY + "\r\n\r\n" + LogPrivacy.CANARY + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
