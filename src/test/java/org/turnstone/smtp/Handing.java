package org.turnstone.smtp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.TestAuthority;

/**
 * One message on its way to a loopback server, each part of which a test may change.
 *
 * @param port where the server listens
 */
record Handing(
        int port,
        Tls tls,
        String host,
        SubmissionTimeouts timeouts,
        @Nullable EmailAddress from,
        List<EmailAddress> recipients,
        boolean utf8Header,
        @Nullable DeliveryNotice notice,
        boolean requireTls,
        MessageData data) {

    static final EmailAddress IDA = EmailAddress.of("ida@example.org");
    static final EmailAddress JONAS = EmailAddress.of("jonas@example.org");
    static final String TEXT = "From: ida@example.org\r\nSubject: hello\r\n\r\nHello\r\n";

    static Handing to(int port, Tls tls) {
        Duration patience = Duration.ofSeconds(10);
        return new Handing(
                port,
                tls,
                "localhost",
                new SubmissionTimeouts(patience, patience, patience.multipliedBy(3), patience),
                IDA,
                List.of(JONAS),
                false,
                null,
                false,
                MessageData.of(TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    Handing host(String other) {
        return new Handing(port, tls, other, timeouts, from, recipients, utf8Header, notice, requireTls, data);
    }

    Handing within(SubmissionTimeouts other) {
        return new Handing(port, tls, host, other, from, recipients, utf8Header, notice, requireTls, data);
    }

    Handing from(String other) {
        return new Handing(
                port, tls, host, timeouts, EmailAddress.of(other), recipients, utf8Header, notice, requireTls, data);
    }

    Handing fromNobody() {
        return new Handing(port, tls, host, timeouts, null, recipients, utf8Header, notice, requireTls, data);
    }

    Handing notice(DeliveryNotice other) {
        return new Handing(port, tls, host, timeouts, from, recipients, utf8Header, other, requireTls, data);
    }

    Handing encryptedOnly() {
        return new Handing(port, tls, host, timeouts, from, recipients, utf8Header, notice, true, data);
    }

    Handing recipients(String... others) {
        List<EmailAddress> addresses =
                Arrays.stream(others).map(EmailAddress::of).toList();
        return new Handing(port, tls, host, timeouts, from, addresses, utf8Header, notice, requireTls, data);
    }

    Handing withUtf8Header() {
        return new Handing(port, tls, host, timeouts, from, recipients, true, notice, requireTls, data);
    }

    Handing text(String other) {
        return data(MessageData.of(other.getBytes(StandardCharsets.UTF_8)));
    }

    Handing data(MessageData other) {
        return new Handing(port, tls, host, timeouts, from, recipients, utf8Header, notice, requireTls, other);
    }

    Submission submission() {
        return new Submission(TlsPolicy.trusting(TestAuthority.shared().trustFile()), timeouts, Stopwatch.NONE);
    }

    SubmissionServer server() {
        return new SubmissionServer(host, port, tls);
    }

    Receipt submit() {
        return submit(submission());
    }

    Receipt submit(Submission submission) {
        return submission.submit(
                server(),
                new Credentials.Password("ida@example.org", "secret"),
                new SmtpEnvelope(from, recipients, utf8Header, notice, requireTls),
                data);
    }
}
