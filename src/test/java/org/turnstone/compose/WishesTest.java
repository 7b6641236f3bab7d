package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** What a writer wants to be told of a message stays with it: from the settings into the form, and from the form into its draft. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class WishesTest {

    private static final String RECEIPTS = "#compose-schedule input[name=receipts]";
    private static final String DELIVERED = "#compose-schedule input[name=delivered]";

    @TestHTTPResource
    String site = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @Test
    void beginsAsTheSettingsSay() {
        try (Guest guest = signedIn()) {
            Document before = guest.get("/compose").page();
            assertThat(before.select(RECEIPTS + "[checked]")).isEmpty();
            assertThat(before.select(DELIVERED + "[disabled]")).isEmpty();

            guest.submit(guest.get("/settings/sending").form("/settings/sending"), Map.of("read", "yes"));
            Document after = guest.get("/compose").page();
            assertThat(after.select(RECEIPTS + "[checked]")).hasSize(1);
            assertThat(after.select(DELIVERED + "[checked]")).isEmpty();
        }
    }

    @Test
    void staysInTheDraftAndNotInTheLetter() {
        try (Guest guest = signedIn()) {
            Guest.Answer saved = guest.submitParts(
                    guest.get("/compose").form("/compose"),
                    Map.of("action", "save", "subject", "Boats", "text", "Hi", "delivered", "yes", "receipts", "yes"));
            Guest.Answer again = guest.get(saved.url().getPath());
            assertThat(again.page().select(RECEIPTS + "[checked], " + DELIVERED + "[checked]"))
                    .hasSize(2);

            guest.submitParts(again.form("/compose"), Map.of("action", "send", "to", ida));
            assertThat(header("Sent"))
                    .contains("Disposition-Notification-To: <" + ida + ">")
                    .doesNotContain("X-Turnstone-Ask");
        }
    }

    private String header(String mailbox) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", ida, "hdr", "mailbox", mailbox);
    }

    private Guest signedIn() {
        Guest guest = Guest.at(site);
        guest.signIn(ida, MailHost.PASSWORD);
        return guest;
    }
}
