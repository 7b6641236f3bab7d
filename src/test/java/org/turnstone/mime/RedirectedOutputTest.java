package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;

class RedirectedOutputTest {

    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
    private final RedirectedOutput out = new RedirectedOutput(sink);

    @Test
    void passesAMessageOnByteForByte() {
        String message = "DKIM-Signature: v=1; b=a\r\n\tbc\r\nFrom:  a@example.org\r\n"
                + "X-Odd :kept \r\nno field at all\r\n \r\nSubject: x\r\n\r\nBcc: body\r\n.\r\n\r\nend";
        assertThat(passed(message)).isEqualTo(message);
        assertThat(out.size().bytes()).isEqualTo(message.length());
        assertThat(out.needsSmtpUtf8()).isFalse();
        assertThat(out.hasOverlongLine()).isFalse();
    }

    @Test
    void leavesOutWhomNobodyWasToSeeAndTheMarkOfAnEarlierDelivery() {
        assertThat(passed("Return-Path: <a@example.org>\r\nbCC \t:\r\n hidden@example.org,\r\n\tmore@example.org\r\n"
                        + "To: b@example.org\r\nResent-Bcc: deep@example.org\r\nX-Bcc: kept\r\nBCC: last@example.org"))
                .isEqualTo("To: b@example.org\r\nX-Bcc: kept\r\n");
    }

    @Test
    void keepsEarlierBlocksOfSendingOn() {
        String message = "Resent-From: x@example.org\r\nResent-To: y@example.org\r\nReceived: by z\r\n\r\n";
        assertThat(passed(message)).isEqualTo(message);
    }

    /** A lone CR is a line end on the wire: what follows it is a field there, and has to be one here. */
    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    void endsLinesAsTheWireDoes(String end) {
        String message = "A: 1" + end + "Bcc: x@example.org" + end + " y@example.org" + end + "B: 2" + end + end
                + "Bcc: z" + end + end;
        assertThat(passed(message)).isEqualTo("A: 1\r\nB: 2\r\n\r\nBcc: z\r\n\r\n");
    }

    @Test
    void endsTheHeaderWhereTheWireDoes() {
        assertThat(passed("A: 1\r\r\nBcc: body")).isEqualTo("A: 1\r\n\r\nBcc: body");
    }

    /** It would go on with the last field of the block that stands above. */
    @Test
    void leavesOutWhatGoesOnWithNothing() {
        assertThat(passed(" <forged@example.org>\r\n\tmore\r\nA: 1\r\n\r\n")).isEqualTo("A: 1\r\n\r\n");
    }

    @Test
    void passesOnWhatIsNoMessage() {
        assertThat(passed("")).isEmpty();
        assertThat(new RedirectedOutputTest().passed("\r\nbody")).isEqualTo("\r\nbody");
        assertThat(new RedirectedOutputTest().passed("A: never ended")).isEqualTo("A: never ended");
        assertThat(new RedirectedOutputTest().passed("words alone")).isEqualTo("words alone");
    }

    @Test
    void streamsAHugeHeader() {
        String huge = "A".repeat(3_000_000);
        assertThat(passed(huge + "\r\nBcc: x@example.org\r\n\r\n")).isEqualTo(huge + "\r\n\r\n");
        assertThat(out.hasOverlongLine()).isTrue();
    }

    @Test
    void tellsLinesThatNoServerHasToTake() {
        passed("Subject: x\r\n\r\n" + "x".repeat(998) + "\r\n");
        assertThat(out.hasOverlongLine()).isFalse();
        RedirectedOutputTest other = new RedirectedOutputTest();
        other.passed("Subject: x\r\n\r\n" + "x".repeat(999) + "\r\n");
        assertThat(other.out.hasOverlongLine()).isTrue();
    }

    @Test
    void findsOutFromTheBytesWhatTheyNeed() {
        passed("Subject: x\r\n\r\nTee für zwei\r\n");
        assertThat(out.needsSmtpUtf8()).isFalse();
        RedirectedOutputTest other = new RedirectedOutputTest();
        other.passed("Subject: für\r\n\r\n");
        assertThat(other.out.needsSmtpUtf8()).isTrue();
        RedirectedOutputTest hidden = new RedirectedOutputTest();
        hidden.passed("Bcc: jörg@example.org\r\nSubject: x\r\n\r\n");
        assertThat(hidden.out.needsSmtpUtf8()).isFalse();
    }

    @Test
    void putsABlockAbove() {
        String block = new String(
                MessageWriter.resentFields(OutgoingMessage.resending(
                        new EmailAddress("Ida Moen", "ida@example.org"),
                        List.of(EmailAddress.of("jonas@bücher.example"), EmailAddress.of("b@example.net")),
                        "Survey",
                        "<1@example.org>",
                        Instant.parse("2026-11-23T10:00:00Z"),
                        ZoneOffset.UTC)),
                StandardCharsets.UTF_8);
        assertThat(block)
                .isEqualTo(
                        """
                        Resent-Date: Mon, 23 Nov 2026 10:00:00 +0000
                        Resent-From: Ida Moen <ida@example.org>
                        Resent-To: jonas@xn--bcher-kva.example, b@example.net
                        Resent-Message-ID: <1@example.org>
                        """
                                .replace("\n", "\r\n"));
    }

    private String passed(String message) {
        try {
            out.write(message.getBytes(StandardCharsets.UTF_8));
            out.finish();
            return sink.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
