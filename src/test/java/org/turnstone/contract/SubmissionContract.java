package org.turnstone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.SignInRequired;
import org.turnstone.smtp.MessageData;
import org.turnstone.smtp.Receipt;
import org.turnstone.smtp.SmtpEnvelope;
import org.turnstone.smtp.Submission;
import org.turnstone.smtp.SubmissionServer;
import org.turnstone.smtp.SubmissionTimeouts;

/** What a submission server does with what we hand in (RFC 6409), seen from where the mail arrives. */
abstract class SubmissionContract {

    static final EmailAddress IDA = EmailAddress.of("ida@example.org");
    static final EmailAddress JONAS = EmailAddress.of("jonas@example.org");
    static final SubmissionTimeouts PATIENT = new SubmissionTimeouts(
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(30));

    /** Where Ida may hand in messages with the password {@code secret}. */
    abstract SubmissionServer server();

    abstract TlsPolicy tls();

    /** Whether it announces 8BITMIME (RFC 6152). */
    abstract boolean offersEightBit();

    /** The messages with that subject that have arrived, once there are as many as are waited for. */
    abstract List<String> received(EmailAddress recipient, String subject, int count);

    Receipt send(String message, EmailAddress... recipients) {
        return send("secret", message, recipients);
    }

    private Receipt send(String password, String message, EmailAddress... recipients) {
        return new Submission(tls(), PATIENT, Stopwatch.NONE)
                .submit(
                        server(),
                        new Credentials.Password(IDA.email(), password),
                        new SmtpEnvelope(IDA, Arrays.asList(recipients), false),
                        MessageData.of(message.getBytes(StandardCharsets.UTF_8)));
    }

    static String message(String subject, String body) {
        return "From: ida@example.org\r\nSubject: " + subject + "\r\nMIME-Version: 1.0\r\n\r\n" + body;
    }

    @Test
    void deliversToEveryRecipientAndSaysSo() {
        Receipt receipt = send(message("to both", "Hello\r\n"), IDA, JONAS);

        assertThat(receipt.recipients())
                .extracting(Receipt.RecipientResult::recipient)
                .containsExactly(IDA, JONAS);
        assertThat(receipt.finalReply()).startsWith("250");
        assertThat(received(IDA, "to both", 1)).hasSize(1);
        assertThat(received(JONAS, "to both", 1)).hasSize(1);
    }

    @Test
    void keepsDotsThatBeginLines() {
        send(message("dots", ".\r\n..\r\n.hidden\r\nend"), JONAS);

        assertThat(received(JONAS, "dots", 1).getFirst()).contains("\r\n\r\n.\r\n..\r\n.hidden\r\nend");
    }

    @Test
    void sendsOneMessageWhateverIsHiddenBehindOddLineEnds() {
        String hidden =
                "MAIL FROM:<ida@example.org>\r\nRCPT TO:<jonas@example.org>\r\nDATA\r\nSubject: smuggled\r\n\r\nx";
        for (String end : List.of("\n.\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r\n.\r", "\r.\r\n", "\r\n\u0000.\r\n")) {
            send(message("smuggler", "before" + end + hidden + end), JONAS);
        }

        assertThat(received(JONAS, "smuggler", 7)).hasSize(7).allSatisfy(text -> assertThat(text)
                .contains("before", "DATA", "Subject: smuggled"));
        assertThat(received(JONAS, "smuggled", 0)).isEmpty();
    }

    @Test
    void sendsTextBeyondAsciiAsItIsOrSaysThatTheServerCannot() {
        String text = message("eight bits", "Grüße aus der Straße 東京\r\n");
        if (offersEightBit()) {
            send(text, JONAS);
            assertThat(received(JONAS, "eight bits", 1).getFirst()).contains("Grüße aus der Straße 東京");
        } else {
            assertThatExceptionOfType(ServerRefused.class)
                    .isThrownBy(() -> send(text, JONAS))
                    .extracting(ServerRefused::reason)
                    .isEqualTo(ServerRefused.Reason.UTF8_UNSUPPORTED);
        }
    }

    @Test
    void refusesAWrongPasswordAndSendsNothing() {
        assertThatExceptionOfType(SignInRequired.class)
                .isThrownBy(() -> send("wrong", message("never", "x"), JONAS))
                .extracting(SignInRequired::reason)
                .isEqualTo(SignInRequired.Reason.PASSWORD_REFUSED);
        assertThat(received(JONAS, "never", 0)).isEmpty();
    }

    @Test
    void sendsToMoreRecipientsThanFitIntoOneRoundOfCommands() {
        EmailAddress[] many = new EmailAddress[120];
        Arrays.fill(many, JONAS);

        assertThat(send(message("many", "x"), many).recipients()).hasSize(120);
        assertThat(received(JONAS, "many", 1)).isNotEmpty();
    }
}
