package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.account.MailServers;
import org.turnstone.mail.EmailAddress;
import org.turnstone.smtp.Promises;
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
    private static final String ENCRYPTED = "#compose-schedule input[name=encrypted]";

    @TestHTTPResource
    String site = "";

    @Inject
    Promises promises;

    @Inject
    MailServers servers;

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

    /** RFC 8689: never sent without what was asked for, and nothing of it is lost. */
    @Test
    void comesBackWhereTheServerNoLongerPromisesEncryption() {
        try (Guest guest = signedIn()) {
            guest.submit(guest.get("/settings/sending").form("/settings/sending"), Map.of("undo", "0"));
            assertThat(guest.get("/compose").page().select(ENCRYPTED)).isEmpty();

            promises.encryption(servers.submission(EmailAddress.of(ida)));
            Guest.Answer form = guest.get("/compose");
            assertThat(form.page().select(ENCRYPTED)).hasSize(1);
            Guest.Answer saved = guest.submitParts(
                    form.form("/compose"),
                    Map.of("action", "save", "subject", "Boats", "text", "Hi", "encrypted", "yes"));
            Guest.Answer again = guest.get(saved.url().getPath());
            assertThat(again.page().select(ENCRYPTED + "[checked]")).hasSize(1);

            Guest.Answer back = guest.submitParts(again.form("/compose"), Map.of("action", "send", "to", ida));
            assertThat(back.page().text())
                    .contains("over encrypted connections only, and the mail server cannot promise that")
                    .contains("no longer promises that");
            assertThat(back.page().select(ENCRYPTED + "[checked]")).hasSize(1);
            assertThat(header("INBOX")).doesNotContain("Boats");

            FormElement open = back.form("/compose");
            open.select("input[name=encrypted]").removeAttr("checked");
            guest.submitParts(open, Map.of("action", "send"));
            assertThat(header("Sent")).contains("Boats").doesNotContain("X-Turnstone-Ask");
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
