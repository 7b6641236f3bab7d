package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Everything a person needs works with scripts off (X06). */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class WithoutScriptsTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();

    @Test
    void readsWritesMovesAndTakesBack() {
        String ida = host.person();
        String jonas = host.person();
        host.dovecot()
                .append(
                        ida,
                        "INBOX",
                        """
                From: Jonas Weber <%s>
                To: <%s>
                Subject: Plain paper
                Message-ID: <paper-%s>
                Date: Sun, 22 Nov 2026 08:00:00 +0000

                No scripts here.
                """
                                .formatted(jonas, ida, ida));
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Plain paper");
            assertThat(reader.text()).contains("No scripts here.");

            reader.link("Reply").first().click();
            assertThat(reader.page().locator("textarea[name=text]").inputValue())
                    .contains("> No scripts here.");
            reader.page().locator("textarea[name=text]").fill("Answered on paper.");
            reader.page()
                    .locator("input[name=files]")
                    .setInputFiles(
                            new FilePayload("note.txt", "text/plain", "Noted.".getBytes(StandardCharsets.UTF_8)));
            reader.button("Add the chosen files").click();
            reader.page().getByText("note").first().waitFor();
            reader.button("Send").first().click();
            reader.page().getByText("Message sent.").first().waitFor();

            reader.row("Plain paper").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Move to trash").first().click();
            assertThat(reader.row("Plain paper").count()).isZero();
            reader.button("Undo").first().click();
            reader.row("Plain paper").waitFor();
            // What a browser without scripts says of the modules it is told to preload: that it will not.
            assertThat(visit.troubles())
                    .allMatch(trouble -> trouble.contains("/assets/") && trouble.endsWith(".js csp"));
        }
        assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "text", "mailbox", "INBOX"))
                .contains("Answered on paper.", "note.txt", "In-Reply-To: <paper-" + ida + ">");
    }
}
