package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** A message in two folders: moved, while a copy stays. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class CopyTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String subject) {
        phone.append("INBOX", new Letter("jonas@example.org", ida, subject).source());
    }

    @Test
    void copiesFromTheListAndTakesItBack() {
        arrives("Lease to copy");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Lease to copy").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Move to folder").first().click();
            reader.page().getByLabel("Keep a copy in Inbox").check();
            reader.assertWell();
            reader.page()
                    .locator("#move-menu")
                    .getByRole(AriaRole.BUTTON)
                    .getByText("Archive")
                    .click();
            reader.says("Copied to Archive.");
            reader.row("Lease to copy").waitFor();
            assertThat(phone.flags("Archive", "Lease to copy")).isNotEmpty();
            assertThat(reader.page().getByLabel("Keep a copy in Inbox").isChecked())
                    .isFalse();
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.says("The copy is gone again.");
            reader.row("Lease to copy").waitFor();
            assertThat(phone.flags("Archive", "Lease to copy")).isEmpty();
        }
    }

    @Test
    void copiesTheOpenMessageWithoutScripts() {
        arrives("Lease on paper");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Lease on paper");
            reader.button("Move to…").first().click();
            reader.page().getByLabel("Keep a copy here").check();
            reader.page()
                    .locator("#message-move")
                    .getByRole(AriaRole.BUTTON)
                    .getByText("Archive")
                    .click();
            reader.says("Copied to Archive.");
            reader.row("Lease on paper").waitFor();
            assertThat(phone.flags("Archive", "Lease on paper")).isNotEmpty();
        }
    }
}
