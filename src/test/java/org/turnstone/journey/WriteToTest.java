package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** A mail address within a message is written to here, not in whatever program the system has for it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class WriteToTest {

    @TestHTTPResource
    String origin = "";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void writesToAnAddressInAMessage(Screen screen) {
        String ida = MailHost.shared().person();
        MailHost.shared()
                .dovecot()
                .append(
                        ida,
                        "INBOX",
                        new Letter(
                                        "jonas@example.org",
                                        ida,
                                        "Boats",
                                        "<p>Ask <a href='mailto:mette+boats@lindqvist.example?Subject=A%20boat&cc=ana@far.example"
                                                + "&original=INBOX/1.1&mode=forward-attached&account=2&body=100%'>Mette</a></p>")
                                .source()
                                .replace("text/plain", "text/html"));
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Boats");
            reader.page().locator("iframe[data-measured]").waitFor();
            reader.page()
                    .frameLocator("iframe.message-frame")
                    .getByText("Mette")
                    .click();
            reader.page().locator("#compose-subject").waitFor();
            assertThat(reader.page().locator("#compose-subject").inputValue()).isEqualTo("A boat");
            Locator form = reader.page().locator("form:has(#compose-subject)");
            form.getByText("mette+boats@lindqvist.example").first().waitFor();
            form.getByText("ana@far.example").first().waitFor();
            reader.assertWell();
        }
    }
}
