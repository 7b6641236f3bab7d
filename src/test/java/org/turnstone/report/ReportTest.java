package org.turnstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.report.DeliveryStatus.Outcome;
import org.turnstone.report.DeliveryStatus.Reason;
import org.turnstone.testing.Fuzz;

/** RFC 3464, 6533 and 8098, in the shapes that servers give them. */
class ReportTest {

    @Test
    void readsAsPostfixWrites() {
        Report report = Report.in(
                        Letters.delivery(
                                """
                                Reporting-MTA: dns; mx.example.org
                                Original-Envelope-Id: 0f8f1d2e-0000-4000-8000-000000000001.00ff
                                X-Postfix-Queue-ID: 4Xy1
                                X-Postfix-Sender: rfc822; ida@example.org
                                Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000 (UTC)

                                Final-Recipient: rfc822; nobody@example.net
                                Original-Recipient: rfc822;jonas@example.net
                                Action: failed
                                Status: 5.1.1
                                Remote-MTA: dns; mx.example.net
                                Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.net>: Recipient address
                                    rejected: User unknown
                                """))
                .orElseThrow();

        assertThat(report.envelopeId()).contains("0f8f1d2e-0000-4000-8000-000000000001.00ff");
        assertThat(report.messageId()).isEqualTo("<m-1@example.org>");
        assertThat(report.recipients())
                .containsExactly(new DeliveryStatus(
                        "jonas@example.net",
                        "nobody@example.net",
                        Outcome.FAILED,
                        Reason.NO_SUCH_ADDRESS,
                        "550 5.1.1 <nobody@example.net>: Recipient address rejected: User unknown",
                        "mx.example.net"));
    }

    /** Exim writes fewer fields, and the whole message behind them. */
    @Test
    void readsAsEximWrites() {
        Report report = Report.in(Letters.report(
                        "delivery-status",
                        "message/delivery-status",
                        """
                        Reporting-MTA: dns; exim.example.net

                        Action: failed
                        Final-Recipient: rfc822;nobody@example.net
                        Status: 5.0.0
                        Remote-MTA: dns; mx.example.net
                        Diagnostic-Code: smtp; 550 unrouteable address
                        """,
                        "message/rfc822",
                        "From: ida@example.org\nMessage-ID: <m-2@example.org>\n\nHello\n"))
                .orElseThrow();

        assertThat(report.envelopeId()).isEmpty();
        assertThat(report.messageId()).isEqualTo("<m-2@example.org>");
        assertThat(report.recipients()).extracting(DeliveryStatus::address).containsExactly("nobody@example.net");
    }

    /** Exchange puts several recipients behind each other, and words of its own into the codes. */
    @Test
    void readsAsExchangeWrites() {
        Report report = Report.in(
                        Letters.delivery(
                                """
                                Reporting-MTA: dns;EX01.corp.example
                                Received-From-MTA: dns;EX02.corp.example
                                Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0000

                                Final-Recipient: rfc822;one@corp.example
                                Action: failed
                                Status: 5.1.10
                                Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found
                                X-Display-Name: One

                                Original-recipient: rfc822;two@corp.example
                                Final-recipient: rfc822;two@corp.example
                                Action: delivered
                                Status: 2.0.0
                                """))
                .orElseThrow();

        assertThat(report.recipients())
                .extracting(DeliveryStatus::outcome)
                .containsExactly(Outcome.FAILED, Outcome.DELIVERED);
        assertThat(report.recipients().getFirst().words()).endsWith("RecipientNotFound; not found");
    }

    /** Gmail delays with angle brackets nowhere and a date for giving up. */
    @Test
    void readsAsGmailWrites() {
        Report report = Report.in(
                        Letters.delivery(
                                """
                                Reporting-MTA: dns; mail.example.com
                                Arrival-Date: Mon, 23 Nov 2026 02:00:00 -0800 (PST)
                                X-Original-Message-ID: <m-1@example.org>

                                Final-Recipient: rfc822; jonas@slow.example
                                Action: delayed
                                Status: 4.4.1
                                Remote-MTA: dns; mx.slow.example. (192.0.2.7, the server for the domain.)
                                Diagnostic-Code: smtp; The recipient server did not accept our requests to connect.
                                Will-Retry-Until: Thu, 26 Nov 2026 02:00:00 -0800 (PST)
                                """))
                .orElseThrow();

        assertThat(report.recipients().getFirst().outcome()).isEqualTo(Outcome.DELAYED);
        assertThat(report.recipients().getFirst().reason()).isEqualTo(Reason.NOT_REACHED);
    }

    /** RFC 6533: other types of the parts, and letters of any script in addresses. */
    @Test
    void readsReportsOfInternationalMail() {
        Report report = Report.in(Letters.report(
                        "delivery-status",
                        "message/global-delivery-status",
                        """
                        Reporting-MTA: dns; mx.example.org
                        Original-Envelope-Id: a+2Bb

                        Original-Recipient: utf-8; j\\x{F8}rgen@example.org
                        Final-Recipient: utf-8; jørgen@example.org
                        Action: delivered
                        Status: 2.1.5
                        """,
                        "message/global-headers",
                        "From: ida@example.org\nMessage-ID: <m-3@example.org>\n"))
                .orElseThrow();

        assertThat(report.envelopeId()).contains("a+b");
        assertThat(report.messageId()).isEqualTo("<m-3@example.org>");
        assertThat(report.recipients())
                .extracting(DeliveryStatus::address, DeliveryStatus::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("jørgen@example.org", Outcome.DELIVERED));
    }

    @Test
    void readsWhatAProgramSaysOfItsReader() {
        Report report = Report.in(Letters.report(
                        "disposition-notification",
                        "message/disposition-notification",
                        """
                        Reporting-UA: Somebody's program
                        Final-Recipient: rfc822;jonas@example.net
                        Original-Message-ID: <m-4@example.org>
                        Disposition: manual-action/MDN-sent-manually; displayed
                        """,
                        "",
                        ""))
                .orElseThrow();

        assertThat(report.messageId()).isEqualTo("<m-4@example.org>");
        assertThat(report.dispositions())
                .containsExactly(new Disposition("jonas@example.net", Disposition.Deed.DISPLAYED, "<m-4@example.org>"));
    }

    /** A bounce that somebody passes on is no bounce of theirs. */
    @Test
    void passesOverReportsWithinMessages() {
        ParsedMessage passedOn = Letters.parsed(
                """
                From: eve@example.net
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: message/rfc822

                Content-Type: multipart/report; report-type=delivery-status; boundary="c"

                --c
                Content-Type: message/delivery-status

                Final-Recipient: rfc822;a@b.example
                Action: failed

                --c--

                --b--
                """);

        assertThat(Report.in(passedOn)).isEmpty();
    }

    @Test
    void isNothingForOtherMail() {
        assertThat(Report.in(Letters.parsed("From: a@b.example\n\nHello\n"))).isEmpty();
        assertThat(Report.in(Letters.delivery("nothing of use"))).isEmpty();
    }

    /** Whatever stands there, it is read without failing, and what is kept is short and on one line. */
    @Test
    void readsAnythingAndKeepsItHarmless() {
        List<String> pieces = List.of(
                "Final-Recipient: ",
                "Original-Recipient: ",
                "Action: failed\n",
                "Action: delayed",
                "rfc822;",
                "utf-8;",
                "\\x{110000}",
                "\\x{D800}",
                "\\x{0A}",
                "+0D+0A",
                "Original-Envelope-Id: ",
                "Diagnostic-Code: smtp; 5",
                "\n",
                "\r\n",
                "\n\n",
                ": ",
                " ",
                "\t",
                "<",
                ">",
                "@",
                "a@b.example",
                "Disposition: displayed;displayed\n",
                "Original-Message-ID: <",
                "--b\n",
                "--b--\n",
                "Content-Type: message/delivery-status\n\n");
        Fuzz.run("reports", random -> {
            ParsedMessage message = ParsedMessage.parse(
                    ("Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
                                    + Fuzz.soup(random, pieces, 60))
                            .getBytes(StandardCharsets.UTF_8));
            assertThatCode(() -> Report.in(message)
                            .ifPresent(report -> report.recipients().forEach(said -> {
                                for (String text :
                                        List.of(said.address(), said.finalAddress(), said.words(), said.server())) {
                                    assertThat(text).hasSizeLessThan(510).doesNotContain("\n", "\r", "\0");
                                }
                            })))
                    .doesNotThrowAnyException();
        });
    }
}
