package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Labels are keywords on the messages: what is put on here another program sees, and the reverse. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class LabelsTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String subject) {
        phone.append("INBOX", new Letter("jonas@example.org", ida, subject).source());
    }

    @Test
    void putsOnALabelThatIsMadeOnTheWay() {
        arrives("Harbour lease");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Harbour lease").getByRole(AriaRole.CHECKBOX).check();
            // The table of keys comes a moment after the page.
            reader.page()
                    .locator("[data-keys='l']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            reader.page().keyboard().press("l");
            Locator menu = reader.page().locator("#label-menu");
            menu.waitFor();
            reader.assertWell();
            menu.getByLabel("New label").fill("Légal matters");
            menu.getByLabel("New label").press("Enter");
            reader.says("Labelled Légal matters.");
            reader.row("Harbour lease").getByText("Légal matters").waitFor();
            assertThat(phone.flags("INBOX", "Harbour lease")).contains("legal_matters");

            reader.button("Undo").first().click();
            reader.says("No longer labelled Légal matters.");
            assertThat(phone.flags("INBOX", "Harbour lease")).doesNotContain("legal_matters");
            reader.page().locator("#folders").getByText("Légal matters").waitFor();
            reader.assertWell();
        }
    }

    @Test
    void showsWhatAnotherProgramPutOnAndTakesItOffAgain() {
        arrives("Harbour plan");
        phone.mark("INBOX", "Harbour plan", "$label1");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour plan");
            reader.page().locator(".message-labels").getByText("Important").waitFor();
            reader.button("Label").last().click();
            Locator menu = reader.page().locator(".menu:popover-open");
            menu.getByRole(AriaRole.BUTTON).getByText("Important").click();
            reader.says("No longer labelled Important.");
            assertThat(reader.page().locator(".message-labels").textContent()).isBlank();
            assertThat(phone.flags("INBOX", "Harbour plan")).doesNotContainIgnoringCase("$label1");
            reader.assertWell();
        }
    }

    @Test
    void worksWithoutScriptsAndRenamesInTheSettings() {
        arrives("Harbour map");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Harbour map").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Label").first().click();
            reader.page()
                    .locator("#label-menu")
                    .getByRole(AriaRole.BUTTON)
                    .getByText("Work")
                    .click();
            reader.says("Labelled Work.");
            assertThat(phone.flags("INBOX", "Harbour map")).containsIgnoringCase("$label2");

            reader.go("/settings/labels");
            reader.page().getByLabel("Name of Work").fill("Office");
            reader.page().getByLabel("Colour 8").first().check();
            reader.button("Save").first().click();
            reader.says("Office is changed.");
            reader.go("/mail/1/INBOX");
            assertThat(reader.row("Harbour map").locator(".chip").getAttribute("data-hue"))
                    .isEqualTo("8");
            assertThat(reader.row("Harbour map").locator(".chip").textContent()).isEqualTo("Office");
        }
    }
}
