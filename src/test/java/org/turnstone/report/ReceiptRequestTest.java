package org.turnstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Headers;

/** When a sender's wish for a receipt is one, and when nobody needs to look before one goes (RFC 8098 section 2.1, R06). */
class ReceiptRequestTest {

    private static final String GOOD =
            """
            Return-Path: <jonas@example.net>
            From: Jonas <jonas@example.net>
            Disposition-Notification-To: jonas@example.net
            """;

    private static Optional<ReceiptRequest> in(String header) {
        return ReceiptRequest.in(Headers.parse(header.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void goesByItselfOnlyBackWhereTheMessageCameFrom() {
        assertThat(in(GOOD)).contains(new ReceiptRequest(EmailAddress.of("jonas@example.net"), true));
        assertThat(in(GOOD.replace("Return-Path: <jonas@", "Return-Path: <eve@"))
                        .orElseThrow()
                        .unsuspicious())
                .isFalse();
        assertThat(in(GOOD.replace("To: jonas@", "To: eve@")).orElseThrow().unsuspicious())
                .isFalse();
        assertThat(in(GOOD.replace("From: Jonas <jonas@", "From: Eve <eve@"))
                        .orElseThrow()
                        .unsuspicious())
                .isFalse();
        assertThat(in(GOOD.replaceFirst("Return-Path.*\n", "")).orElseThrow().unsuspicious())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <boats.example.org>",
                "List-Unsubscribe: <mailto:off@example.org>",
                "Precedence: bulk",
                "Auto-Submitted: auto-generated",
                "Return-Path: <eve@example.net>",
                "From: eve@example.net",
            })
    void neverGoesByItselfToAListOrAMachine(String field) {
        assertThat(in(GOOD + field + "\n").orElseThrow().unsuspicious()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Disposition-Notification-To: eve@example.net",
                "Content-Type: multipart/report; report-type=disposition-notification",
                "Disposition-Notification-Options: x=required,y",
            })
    void isNoneWhereNothingMayAnswer(String field) {
        assertThat(in(GOOD + field + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.net, b@example.net", "", "nobody", "<>"})
    void isNoneForAnythingButOneAddress(String to) {
        assertThat(in(GOOD.replace("To: jonas@example.net", "To: " + to))).isEmpty();
    }
}
