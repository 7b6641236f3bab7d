package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnstone.mime.Headers;

class WayOffTest {

    private static final MessageLinks LINKS = new MessageLinks(
            "/mail/1/INBOX/7.1", "/mail/1/INBOX", "/mail/1/INBOX", "", "/compose?account=1", null, null, null);

    @Test
    void fillsTheFormWithWhatTheListAsksForAndNothingElse() {
        assertThat(WayOff.of(
                        headers("<mailto:leave+7@list.example?subject=un%20subscribe&body=a%26b&attach=/etc/passwd"
                                + "&account=2&Bcc=x@evil.example>"),
                        LINKS,
                        Optional.empty()))
                .containsExactly(new WayOff.Mail(
                        "/compose?account=1&to=leave%2B7%40list.example&subject=un%20subscribe&body=a%26b"));
    }

    @Test
    void namesTheHostOfAPage() {
        assertThat(WayOff.of(headers("<https://List.Example/x?a=%3C>"), LINKS, Optional.empty()))
                .containsExactly(new WayOff.Page("https://List.Example/x?a=%3C", "list.example"));
    }

    @Test
    void isOneRequestWhereThatIsEnough() {
        assertThat(WayOff.of(
                        headers("<mailto:off@list.example>, <https://List.Example/x>"),
                        LINKS,
                        Optional.of(URI.create("https://List.Example/x"))))
                .containsExactly(new WayOff.Click("/mail/1/INBOX/7.1/leaving", "list.example"));
    }

    private static Headers headers(String value) {
        return Headers.parse(("List-Unsubscribe: " + value + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
