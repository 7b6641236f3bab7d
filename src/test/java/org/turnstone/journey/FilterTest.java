package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** A list of only some messages, and in another order. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class FilterTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    @BeforeEach
    void fill() {
        for (String subject : List.of("Crane", "Anchor", "Buoy")) {
            phone.append("INBOX", new Letter("jonas@example.org", ida, subject).source());
        }
        phone.mark("INBOX", "Anchor", "\\Seen");
        phone.mark("INBOX", "Buoy", "\\Flagged");
    }

    private static List<String> subjects(Reader reader) {
        return reader.page().locator(".rows > li bdi:nth-of-type(2)").allTextContents();
    }

    @Test
    void showsOnlyWhatIsAskedFor() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.link("Unread").click();
            reader.awaitNoRow("Anchor");
            assertThat(subjects(reader)).containsExactly("Buoy", "Crane");
            reader.assertWell();

            reader.link("Starred").click();
            reader.awaitNoRow("Crane");
            assertThat(subjects(reader)).containsExactly("Buoy");
            reader.row("Buoy").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Archive").first().click();
            reader.says("Archived.");
            reader.says("Nothing matches.");
            reader.link("Show all").click();
            reader.row("Anchor").waitFor();
            assertThat(subjects(reader)).containsExactly("Anchor", "Crane");
            reader.assertWell();
        }
    }

    @Test
    void sortsWithoutScripts() {
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.button("Filter and sort").click();
            reader.page().locator("#choice-menu").getByText("Subject").click();
            assertThat(reader.page().url()).endsWith("sort=subject");
            assertThat(subjects(reader)).containsExactly("Anchor", "Buoy", "Crane");
            assertThat(reader.page().locator("#list .divider").count()).isZero();
        }
    }
}
