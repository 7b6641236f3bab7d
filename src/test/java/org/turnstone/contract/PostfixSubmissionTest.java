package org.turnstone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.TooLarge;
import org.turnstone.smtp.MessageData;
import org.turnstone.smtp.SmtpEnvelope;
import org.turnstone.smtp.Submission;
import org.turnstone.smtp.SubmissionServer;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Fault;
import org.turnstone.testing.Fault.Direction;
import org.turnstone.testing.FaultProxy;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Postfix;
import org.turnstone.testing.PostfixOptions;
import org.turnstone.testing.Program;

/** A real Postfix that requires STARTTLS and delivers into a real Dovecot. */
@Needs({Program.DOVECOT, Program.POSTFIX})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostfixSubmissionTest extends SubmissionContract {

    private static final EmailAddress NOBODY = EmailAddress.of("nobody@example.org");
    private static final EmailAddress BUSY = EmailAddress.of("busy@example.org");

    private final Dovecot dovecot = Dovecot.start();
    private final Postfix postfix = Postfix.start(
            dovecot,
            PostfixOptions.standard()
                    .messageSizeLimit(100_000)
                    .refusing(NOBODY.email(), "550 5.1.1 nobody here")
                    .refusing(BUSY.email(), "450 4.2.0 come back later"));

    @AfterAll
    void stop() {
        postfix.close();
        dovecot.close();
    }

    @Override
    SubmissionServer server() {
        return new SubmissionServer("localhost", postfix.submission(), Tls.STARTTLS);
    }

    @Override
    TlsPolicy tls() {
        return TlsPolicy.trusting(dovecot.trustFile());
    }

    @Override
    boolean offersEightBit() {
        return true;
    }

    @Override
    List<String> received(EmailAddress recipient, String subject, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> stored(recipient, subject), messages -> messages.size() >= count);
    }

    private List<String> stored(EmailAddress recipient, String subject) {
        try (Stream<Path> files = Files.walk(dovecot.home(recipient.email()))) {
            return files.filter(PostfixSubmissionTest::isMessage)
                    .map(PostfixSubmissionTest::text)
                    .filter(text ->
                            text.lines().takeWhile(line -> !line.isEmpty()).anyMatch(("Subject: " + subject)::equals))
                    .toList();
        } catch (IOException | UncheckedIOException inMotion) {
            // Nothing has arrived yet, or a file was just moved from new to cur.
            return List.of();
        }
    }

    private static boolean isMessage(Path file) {
        return file.toString().matches(".*/(new|cur)/[^/]+");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replaceAll("\r?\n", "\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void handsInOverImplicitTlsAlike() {
        new Submission(tls(), PATIENT, Stopwatch.NONE)
                .submit(
                        new SubmissionServer("localhost", postfix.submissions(), Tls.IMPLICIT),
                        new Credentials.Password(IDA.email(), "secret"),
                        new SmtpEnvelope(IDA, List.of(JONAS), false),
                        MessageData.of(message("over 465", "x").getBytes(StandardCharsets.UTF_8)));

        assertThat(received(JONAS, "over 465", 1)).hasSize(1);
    }

    @Test
    void sendsToNobodyWhereOneIsRefused() {
        ServerRefused refused =
                catchThrowableOfType(ServerRefused.class, () -> send(message("to three", "x"), JONAS, NOBODY, IDA));

        assertThat(refused.reason()).isEqualTo(ServerRefused.Reason.RECIPIENT);
        assertThat(refused.refusedRecipients())
                .extracting(ServerRefused.RefusedRecipient::address)
                .containsExactly(NOBODY);
        assertThat(refused.serverText())
                .get()
                .asString()
                .startsWith("550 5.1.1")
                .contains("nobody here");
        assertThat(stored(JONAS, "to three")).isEmpty();
    }

    @Test
    void mayTryLaterWhereOneIsRefusedForTheMoment() {
        assertThat(catchThrowableOfType(ServerRefused.class, () -> send(message("later", "x"), BUSY))
                        .reason())
                .isEqualTo(ServerRefused.Reason.TEMPORARY);
    }

    @Test
    void knowsTheLimitOfTheServer() {
        assertThat(catchThrowableOfType(TooLarge.class, () -> send(message("large", "x\r\n".repeat(40_000)), JONAS))
                        .limit())
                .isEqualTo(ByteSize.of(100_000));
    }

    @Test
    void namesAnAddressBeyondAsciiAsItWasWrittenWhenItIsRefused() {
        ServerRefused refused = catchThrowableOfType(
                ServerRefused.class, () -> send(message("utf8", "x"), EmailAddress.of("jürgen@elsewhere.example")));

        assertThat(refused.refusedRecipients())
                .extracting(recipient -> recipient.address().email())
                .containsExactly("jürgen@elsewhere.example");
    }

    /** F26: the message is there once, and all we can say is that we do not know. */
    @Test
    void doesNotKnowWhatBecameOfAMessageWhoseReplyIsCutOff() {
        byte[] text = message("cut after the dot", "x").getBytes(StandardCharsets.UTF_8);
        try (FaultProxy proxy = FaultProxy.to(postfix.submission())) {
            AtomicInteger writes = new AtomicInteger();
            MessageData cutting = out -> {
                if (writes.incrementAndGet() == 2) {
                    proxy.set(new Fault.Cut(Direction.TO_CLIENT, 0));
                }
                out.write(text);
            };
            assertThat(catchThrowableOfType(OutcomeUnknown.class, () -> new Submission(tls(), PATIENT, Stopwatch.NONE)
                            .submit(
                                    new SubmissionServer("localhost", proxy.port(), Tls.STARTTLS),
                                    new Credentials.Password(IDA.email(), "secret"),
                                    new SmtpEnvelope(IDA, List.of(JONAS), false),
                                    cutting)))
                    .isNotNull();
        }
        assertThat(received(JONAS, "cut after the dot", 1)).hasSize(1);
    }
}
