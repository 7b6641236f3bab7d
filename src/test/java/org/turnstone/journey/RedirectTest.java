package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** A message that belongs to somebody else is sent on to them as it is, as if it had come to them at once. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RedirectTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final OtherProgram receiver = new OtherProgram(host.dovecot(), jonas);

    private static final String MESSAGE =
            """
            Return-Path: <bounces@example.net>
            From: Mara Lind <mara@example.net>
            To: <%1$s>
            Bcc: hidden@example.net,
             more@example.net
            Subject: Invoice 17
            Message-ID: <invoice.%1$s>
            Date: Sun, 22 Nov 2026 08:00:00 +0000

            Please pay by Friday.
            """;

    private Reader reading(Visit visit) {
        phone.append("INBOX", MESSAGE.formatted(ida));
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        return reader;
    }

    @Test
    void theReceiverSeesTheMessageAsItsAuthorSentIt() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reading(visit);
            waits(reader, "None: send at once");
            reader.go("/mail/1/INBOX");
            reader.open("Invoice 17");
            openForm(reader);
            reader.says("An answer goes to its sender, not to you.");
            reader.assertWell();

            reader.page().locator("#compose-to").fill("jonas");
            reader.button("Redirect").click();
            reader.page().locator(".redirect-panel .field-error").waitFor();
            // A form that comes back is no success, and the browser says so.
            visit.forgive();
            reader.assertWell();
            reader.page().locator(".person-chip-remove").click();
            reader.page().locator("#compose-to").fill(jonas);
            reader.button("Redirect").click();
            reader.says("Message redirected.");
            reader.page().locator(".redirect-panel").waitFor(hidden());
            reader.assertWell();
        }
        assertThat(receiver.source("INBOX", "Invoice"))
                .contains("Resent-From: ", "Resent-To: " + jonas, "From: Mara Lind <mara@example.net>")
                .contains("Message-ID: <invoice." + ida + ">", "Please pay by Friday.")
                .doesNotContain("hidden@", "more@", "bounces@");
        assertThat(phone.flags("INBOX", "Invoice")).contains("$Forwarded");
        assertThat(phone.source("Sent", "Invoice")).contains("Resent-To: " + jonas);
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(jonas);
            reader.open("Invoice 17");
            reader.says("Mara Lind");
            assertThat(reader.text()).contains("Please pay by Friday.");
            reader.assertWell();
        }
    }

    @Test
    void oneTakesItBackAndFindsTheFormAsItWas() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reading(visit);
            waits(reader, "60 seconds");
            reader.go("/mail/1/INBOX");
            reader.open("Invoice 17");
            openForm(reader);
            reader.page().locator("#compose-to").fill(jonas);
            reader.button("Redirect").click();
            reader.says("The message is redirected in 60 seconds.");
            reader.page().locator(".toast form button").click();
            reader.page().locator(".redirect-panel .person-chip").waitFor();
            assertThat(reader.page().locator(".redirect-panel .person-chip").innerText())
                    .contains(jonas);
            reader.assertWell();
            reader.button("Cancel").click();
            reader.page().locator(".redirect-panel").waitFor(hidden());
        }
        assertThat(receiver.all("INBOX", "hdr.subject")).isEmpty();
        assertThat(phone.flags("INBOX", "Invoice")).doesNotContain("$Forwarded");
    }

    @Test
    void oneDoesSoWithoutScripts() {
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = reading(visit);
            waits(reader, "60 seconds");
            reader.go("/mail/1/INBOX");
            reader.open("Invoice 17");
            openForm(reader);
            reader.button("Redirect").click();
            reader.says("Nobody is named as a recipient.");
            reader.page().locator("#compose-to").fill(jonas);
            reader.button("Redirect").click();
            reader.says("The message is redirected in 60 seconds.");
            reader.heading("Invoice 17").waitFor();
            reader.page().locator(".toast form button").click();
            reader.says("The message was not redirected.");
            assertThat(reader.page().locator("#compose-to").inputValue()).isEqualTo(jonas);
            reader.button("Redirect").click();
            reader.go("/outbox");
            reader.page().locator(".outbox-item").getByText("Send now").click();
            reader.page().waitForCondition(() -> {
                reader.go("/outbox");
                return reader.page().locator(".outbox-item").count() == 0;
            });
        }
        assertThat(receiver.source("INBOX", "Invoice")).contains("Resent-To: " + jonas);
    }

    private static void openForm(Reader reader) {
        reader.button("More about this message").click();
        reader.link("Redirect…").click();
        reader.page().locator("#compose-to").waitFor();
    }

    private static void waits(Reader reader, String time) {
        reader.go("/settings/sending");
        reader.page()
                .getByLabel(time, new Page.GetByLabelOptions().setExact(true))
                .check();
        reader.button("Save").click();
        reader.says("Your settings are saved.");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
