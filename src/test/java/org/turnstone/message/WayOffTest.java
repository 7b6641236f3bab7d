package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.turnstone.mime.Headers;

class WayOffTest {

    @Test
    void fillsTheFormWithWhatTheListAsksForAndNothingElse() {
        assertThat(WayOff.of(
                        headers("<mailto:leave+7@list.example?subject=un%20subscribe&body=a%26b&attach=/etc/passwd"
                                + "&account=2&Bcc=x@evil.example>"),
                        "/compose?account=1"))
                .containsExactly(new WayOff.Mail(
                        "/compose?account=1&to=leave%2B7%40list.example&subject=un%20subscribe&body=a%26b"));
    }

    @Test
    void namesTheHostOfAPage() {
        assertThat(WayOff.of(headers("<https://List.Example/x?a=%3C>"), "/compose?account=1"))
                .containsExactly(new WayOff.Page("https://List.Example/x?a=%3C", "list.example"));
    }

    private static Headers headers(String value) {
        return Headers.parse(("List-Unsubscribe: " + value + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
