package org.turnstone.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What is probably missing is asked about once, and the answer can be either. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class QuestionBeforeSendingTest {

    private static final String QUESTION = ".compose-doubts";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();

    @Test
    void oneGoesBackOrSendsAnyway() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(host.person());
            reader.link("Compose").first().click();
            reader.page().locator("#compose-to").fill(host.person());
            reader.write("At noon?");

            reader.button("Send").first().click();
            reader.page().locator(QUESTION).waitFor();
            // A form that comes back is no success, and the browser says so.
            visit.forgive();
            reader.assertWell();
            reader.page()
                    .locator(QUESTION + " .dialog-actions .button:not(.primary)")
                    .click();
            reader.page().locator(QUESTION).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

            reader.button("Send").first().click();
            reader.page().locator(QUESTION + " .primary").click();
            reader.says("Message sent.");
            visit.forgive();
            reader.assertWell();
        }
    }
}
