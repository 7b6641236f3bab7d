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

/** Where the tree is a drawer and the list stands beside the message. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class TabletTest {

    @TestHTTPResource
    String origin = "";

    @Test
    void writingIsInReachWithoutTheDrawer() {
        try (var visit = Chromium.visit(Screen.TABLET)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(MailHost.shared().person());
            reader.link("Compose").click();
            reader.page().locator("#compose .compose-panel #compose-subject").waitFor();
            reader.assertWell();

            reader.page().reload();
            reader.page()
                    .locator("#keys-table [data-does=compose]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            reader.page().keyboard().press("c");
            reader.page().locator("#compose .compose-panel #compose-subject").waitFor();
            reader.assertWell();
        }
    }
}
