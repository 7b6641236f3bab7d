package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What became of a message is told on the message, by the servers that carried it and by whoever read it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class TidingsTest {

    private static final String NOBODY = "nobody.there@example.org";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();

    @Test
    void oneHearsWhoGotItWhoDidNotAndWhoReadIt() {
        String ida = host.person();
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader writer = new Reader(visit, origin);
            writer.signIn(ida);
            writer.link("Compose").first().click();
            writer.page().locator("#compose-to").fill(jonas + ", " + NOBODY + ", ");
            writer.page().locator("#compose-subject").fill("Harbour lease");
            writer.write("Does Thursday work?");
            writer.button("More ways to send").click();
            writer.page().getByLabel("Tell me when it was delivered").check();
            writer.page().getByLabel("Ask for a read receipt").check();
            writer.assertWell();
            writer.page().keyboard().press("Escape");
            writer.send();

            // The list tells by itself, before anybody has opened anything.
            writer.go("/mail/1/Sent");
            writer.row("Not delivered").waitFor();
            told(writer, "Not delivered to " + NOBODY);
            writer.says("Passed on for 1");
            Locator more = writer.page().locator(".delivery-more > summary");
            more.click();
            assertThat(writer.page().locator(".delivery-words").first().textContent())
                    .contains("User doesn't exist");
            writer.assertWell();

            // The report, for whoever never heard of such things.
            writer.go("/mail/1/INBOX");
            writer.open("Undelivered Mail");
            writer.says("Your message “Harbour lease” could not be delivered to " + NOBODY);
            writer.assertWell();
            writer.link("Edit and send again").click();
            writer.page().locator("#compose-subject").waitFor();
            assertThat(writer.page().locator("#compose-subject").inputValue()).isEqualTo("Harbour lease");
        }
        reads(jonas);
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader writer = new Reader(visit, origin);
            writer.signIn(ida);
            told(writer, "Read by " + jonas);
            writer.assertWell();
        }
        assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "flags", "mailbox", "INBOX"))
                .contains("$MDNSent");
    }

    private void reads(String jonas) {
        try (var visit = Chromium.visit(Screen.TABLET)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(jonas);
            reader.open("Harbour lease");
            reader.says("The sender asks for a read receipt.");
            reader.assertWell();
            reader.button("Send receipt").click();
            reader.says("The sender is told that you opened the message.");
            assertThat(reader.page().getByText("asks for a read receipt").count())
                    .isZero();
        }
    }

    /** Opens the sent message again until it tells; reports take the way of all mail. */
    private static void told(Reader reader, String words) {
        reader.page().waitForCondition(() -> {
            reader.go("/mail/1/Sent");
            Locator row = reader.row("Harbour lease");
            if (row.count() == 0) {
                return false;
            }
            reader.go(row.locator("a[href]").first().getAttribute("href"));
            return reader.page().getByText(words).count() > 0;
        });
    }
}
