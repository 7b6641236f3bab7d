package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** Who comes back to a list finds it where it was left. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class WayBackTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    private Reader signedIn(Visit visit, int letters) {
        new FullMailbox(host.dovecot().home(ida), Instant.now().truncatedTo(ChronoUnit.SECONDS)).fill(ida, letters);
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.row("Letter").waitFor();
        return reader;
    }

    private static void scrollTo(Reader reader, String letter, double part) {
        Page page = reader.page();
        page.waitForCondition(() -> {
            page.locator(".list-scroll")
                    .evaluate("(list, part) => list.scrollTop = part * (list.scrollHeight - list.clientHeight)", part);
            return reader.row(letter).count() > 0;
        });
        reader.row(letter).scrollIntoViewIfNeeded();
        // The list remembers its place once it rests.
        page.waitForCondition(
                () -> !"0".equals(String.valueOf(page.locator(".list-scroll").getAttribute("data-place"))));
    }

    private static int scrolled(Locator list) {
        return Integer.parseInt(String.valueOf(list.evaluate("list => Math.round(list.scrollTop)")));
    }

    @Test
    void archivesInTheMiddleOfTheList() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit, 600);
            scrollTo(reader, "Letter 0300", 0.5);
            reader.open("Letter 0300");
            reader.page().locator("#message-actions [data-key=archive]").click();
            reader.button("Undo").waitFor();
            reader.awaitNoRow("Letter 0300");
            reader.row("Letter 0299").waitFor();
            assertThat(scrolled(reader.page().locator(".list-scroll"))).isGreaterThan(1000);
            reader.assertWell();
        }
    }

    @Test
    void keepsToTheFilterOnAPhone() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = signedIn(visit, 3);
            host.dovecot().append(ida, "INBOX", new Letter("jonas@example.org", ida, "Night watch").source());
            reader.go("/mail/1/INBOX?only=unread");
            reader.open("Night watch");
            assertThat(reader.page().locator(".reading-back")).isVisible();
            reader.page().locator(".reading-back").click();
            reader.page().waitForURL("**/mail/1/INBOX?only=unread*");
            reader.assertWell();
        }
    }

    @Test
    void comesBackToItsPlaceInAShortList() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit, 40);
            scrollTo(reader, "Letter 0005", 1);
            Locator list = reader.page().locator(".list-scroll");
            int before = scrolled(list);
            reader.page().locator("#folders").getByText("Archive").click();
            reader.heading("Archive").waitFor();
            reader.awaitKeys();
            reader.page().goBack();
            reader.row("Letter 0005").waitFor();
            reader.page().waitForCondition(() -> Math.abs(scrolled(list) - before) < 4);
            reader.assertWell();
        }
    }
}
