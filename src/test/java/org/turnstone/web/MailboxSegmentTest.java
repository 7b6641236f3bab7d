package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.MailboxPath;

class MailboxSegmentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INBOX",
                "Clients/Harbour project",
                "a+b",
                "50% off",
                "%2F",
                "%2e%2e",
                ".",
                "..",
                "...",
                "~",
                "~~",
                "~.",
                "~..",
                "~me",
                "Счета",
                "مشاريع",
                "見積書",
                "👩‍🚀",
                "a;b=c",
                "a?b#c",
                "a\\b",
                "\"'><img src=x onerror=alert(1)>",
                "{{7*7}}",
                " leading",
                "trailing ",
                "&amp;",
                "a*b",
                "@",
                ":",
                "INBOX.Sub.Folder",
                "Geb\uEFFChr \uEF26 Co",
                "//",
                "/etc/passwd",
                "\u202egnp"
            })
    void namesTheSameMailboxAfterTheWayThroughAnAddress(String name) {
        String segment = MailboxSegment.encode(MailboxPath.of(name));

        assertThat(segment).matches("(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+");
        assertThat(URI.create("/mail/1/" + segment + "/4.2").normalize().getRawPath())
                .as("no step of the path is taken away")
                .isEqualTo("/mail/1/" + segment + "/4.2");
        assertThat(MailboxSegment.decode(percentDecode(segment))).isEqualTo(MailboxPath.of(name));
    }

    @Test
    void writesDotsSoThatBrowsersLeaveThemAlone() {
        assertThat(MailboxSegment.encode(MailboxPath.of("."))).isEqualTo("~.");
        assertThat(MailboxSegment.encode(MailboxPath.of(".."))).isEqualTo("~..");
        assertThat(MailboxSegment.encode(MailboxPath.of("~."))).isEqualTo("~~.");
    }

    private static String percentDecode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
