package org.turnstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Headers;
import org.turnstone.mime.MessageWriter;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.mime.OutgoingReport;
import org.turnstone.mime.ParsedMessage;

/** What goes out when a receipt does, read back by whoever gets it. */
class ReadNoticeTest {

    private static String written(OutgoingReport report) throws IOException {
        var message = new OutgoingMessage(
                EmailAddress.of("ida@example.org"),
                List.of(EmailAddress.of("jonas@example.net")),
                List.of(),
                List.of(),
                List.of(),
                "Read: Lease",
                "It was opened.",
                null,
                List.of(),
                null,
                List.of(),
                "<r-1@example.org>",
                Instant.parse("2026-11-23T10:00:00Z"),
                ZoneOffset.UTC,
                Map.of());
        var out = new ByteArrayOutputStream();
        new MessageWriter().write(message, report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatARecipientsProgramHasToSay() throws IOException {
        Headers header = Headers.parse("Message-ID: <m-1@example.net>\n".getBytes(StandardCharsets.UTF_8));
        String receipt = written(ReadNotice.of(EmailAddress.of("ida@example.org"), header, true));

        assertThat(receipt)
                .contains("Content-Type: multipart/report; report-type=disposition-notification;\r\n boundary=")
                .contains("Content-Type: message/disposition-notification\r\n")
                .contains("Final-Recipient: rfc822;ida@example.org\r\n")
                .contains("Original-Message-ID: <m-1@example.net>\r\n")
                .contains("Disposition: manual-action/MDN-sent-manually; displayed\r\n");
        Report read = Report.in(ParsedMessage.parse(receipt.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(read.dispositions())
                .containsExactly(new Disposition("ida@example.org", Disposition.Deed.DISPLAYED, "<m-1@example.net>"));
    }

    @Test
    void tellsWhetherAnybodyPressedAButton() {
        Headers none = Headers.parse(new byte[0]);

        assertThat(ReadNotice.of(EmailAddress.of("ida@example.org"), none, false)
                        .fields())
                .containsEntry("Disposition", "manual-action/MDN-sent-automatically; displayed")
                .doesNotContainKey("Original-Message-ID");
    }

    /** S01: what the message says of itself cannot add a field to what we say of it. */
    @Test
    void passesNothingOnThatIsMoreThanALine() throws IOException {
        Headers hostile = Headers.parse(
                "Message-ID: <m\u0000-1@example.net>\nOriginal-Recipient: rfc822;a@b\r Disposition: x/y; deleted\n"
                        .getBytes(StandardCharsets.UTF_8));
        String receipt = written(ReadNotice.of(EmailAddress.of("jørgen@example.org"), hostile, true));

        assertThat(receipt).contains("Final-Recipient: utf-8;j\\x{F8}rgen@example.org\r\n");
        assertThat(receipt.lines().filter(line -> line.startsWith("Disposition:")))
                .hasSize(1);
    }
}
