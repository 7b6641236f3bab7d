package org.turnstone.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Whatever keeps a message from being sent on is said in a sentence, and whom it was for stands in the form still. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class RedirectionsTest {

    @TestHTTPResource
    String site = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();

    @Test
    void sendsOnceWhatIsPostedTwice() {
        try (Guest guest = signedIn("Please pay.")) {
            FormElement form = form(guest);
            assertThat(guest.submit(form, Map.of("to", jonas)).page().text()).contains("The message is redirected in ");
            assertThat(guest.submit(form, Map.of("to", jonas)).page().text())
                    .contains("This message was redirected already.");
            assertThat(guest.get("/outbox").page().select(".outbox-item")).hasSize(1);
        }
    }

    @Test
    void saysThatItWasTakenBackWhereTheOldFormIsPostedOnceMore() {
        try (Guest guest = signedIn("Please pay.")) {
            FormElement form = form(guest);
            guest.submit(form, Map.of("to", jonas));
            Guest.Answer outbox = guest.get("/outbox");
            FormElement edit = (FormElement) outbox.page().expectFirst("form[action$=/cancellation]");
            Guest.Answer again = guest.submit(outbox.form(edit.attr("action")), Map.of());
            assertThat(again.page().text()).contains("The message was not redirected.");
            assertThat(again.page().expectFirst("#compose-to").attr("value")).isEqualTo(jonas);

            Guest.Answer old = guest.submit(form, Map.of("to", jonas));
            assertThat(old.status()).isEqualTo(422);
            assertThat(old.page().text()).contains("It was taken back after you pressed the button");
            assertThat(guest.submit(old.form(form.attr("action")), Map.of())
                            .page()
                            .text())
                    .contains("The message is redirected in ");
        }
    }

    @Test
    void keepsWhomItWasForWhereTheMessageIsGone() {
        try (Guest guest = signedIn("Please pay.")) {
            FormElement form = form(guest);
            host.dovecot().doveadm("expunge", "-u", ida, "mailbox", "INBOX", "all");
            assertRefused(guest, form, "The message is no longer where it was");
        }
    }

    @Test
    void advisesWhereALineIsLongerThanMailTakes() {
        try (Guest guest = signedIn("x".repeat(1_200))) {
            assertRefused(guest, form(guest), "Forward it as an attachment instead.");
        }
    }

    /** The server of the tests takes 50 MB. */
    @Test
    void refusesWhatIsLargerThanTheServerTakesBeforeItIsTakenOver() {
        try (Guest guest = signedIn(("x".repeat(70) + "\n").repeat(710_000))) {
            assertRefused(guest, form(guest), "The message is larger than your mail server takes (");
        }
    }

    /** S04. */
    @Test
    void sendsAsNobodyElse() {
        try (Guest guest = signedIn("Please pay.")) {
            FormElement form = form(guest);
            assertThat(guest.submit(form, Map.of("to", jonas, "identity", "987654"))
                            .status())
                    .isEqualTo(403);
            assertThat(guest.get("/outbox").page().select(".outbox-item")).isEmpty();
        }
    }

    @Test
    void isNobodyElsesWishToSee() {
        try (Guest guest = signedIn("Please pay.")) {
            guest.submit(form(guest), Map.of("to", jonas));
            Guest.Answer outbox = guest.get("/outbox");
            String cancel =
                    outbox.page().expectFirst("form[action$=/cancellation]").attr("action");
            guest.submit(outbox.form(cancel), Map.of());
            String wish = cancel.replace("/outbox/", "/redirections/").replace("/cancellation", "");
            assertThat(guest.get(wish).status()).isEqualTo(200);
            try (Guest other = Guest.at(site)) {
                other.signIn(jonas, MailHost.PASSWORD);
                assertThat(other.get(wish).status()).isEqualTo(404);
            }
        }
    }

    private void assertRefused(Guest guest, FormElement form, String why) {
        Guest.Answer answer = guest.submit(form, Map.of("to", jonas));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains(why);
        assertThat(answer.page().expectFirst("#compose-to").attr("value")).isEqualTo(jonas);
        assertThat(guest.get("/outbox").page().select(".outbox-item")).isEmpty();
    }

    private Guest signedIn(String body) {
        host.dovecot()
                .append(
                        ida,
                        "INBOX",
                        "From: Mara <mara@example.net>\nTo: <%s>\nSubject: Invoice\nMessage-ID: <i.%s>\n\n%s\n"
                                .formatted(ida, ida, body));
        Guest guest = Guest.at(site);
        guest.signIn(ida, MailHost.PASSWORD);
        guest.submit(guest.get("/settings/sending").form("/settings/sending"), Map.of("undo", "60"));
        return guest;
    }

    private static FormElement form(Guest guest) {
        String message = guest.get("/mail/1/INBOX")
                .page()
                .expectFirst("#list li a[href]")
                .attr("href")
                .replaceFirst("\\?.*", "");
        return guest.get(message + "/redirections").form(message + "/redirections");
    }
}
