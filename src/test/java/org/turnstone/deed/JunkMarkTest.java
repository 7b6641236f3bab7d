package org.turnstone.deed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** What is moved to Junk or from there says so to every program. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class JunkMarkTest {

    @TestHTTPResource
    String site = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @Test
    void goesWithTheMessage() {
        host.dovecot().append(ida, "INBOX", "From: a@far.example\nSubject: Sale\n\nBuy.\n");
        try (Guest guest = Guest.at(site)) {
            guest.signIn(ida, MailHost.PASSWORD);
            move(guest, "INBOX", Map.of("role", "junk"));
            assertThat(flags("Junk")).contains("$Junk").doesNotContain("$NotJunk");
            move(guest, "Junk", Map.of("role", "inbox"));
            assertThat(flags("INBOX")).contains("$NotJunk").doesNotContain("$Junk");
            move(guest, "INBOX", Map.of("role", "junk"));
            assertThat(flags("Junk")).contains("$Junk").doesNotContain("$NotJunk");
            move(guest, "Junk", Map.of("role", "trash"));
            assertThat(flags("Trash")).contains("$Junk").doesNotContain("$NotJunk");
        }
    }

    private void move(Guest guest, String mailbox, Map<String, String> to) {
        String list = "/mail/1/" + mailbox;
        String message = guest.get(list)
                .page()
                .expectFirst("#list li a[href]")
                .attr("href")
                .replaceFirst("\\?.*", "");
        guest.submit((FormElement) guest.get(message).page().expectFirst("#message-actions"), to);
    }

    private List<String> flags(String mailbox) {
        return List.of(host.dovecot()
                .doveadm("-f", "flow", "fetch", "-u", ida, "flags", "mailbox", mailbox, "all")
                .strip()
                .replaceFirst("^\\S+?=", "")
                .split(" ", -1));
    }
}
