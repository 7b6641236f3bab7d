package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** In a conversation a key means the message one is at, else the one that is open. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class CardKeysTest {

    private static final String OPEN = ".message-card[data-stack-target=open]";
    private static final String OTHER = ".message-card:not([data-stack-target])";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    @BeforeEach
    void aConversation() {
        phone.append("INBOX", letter(1, "Quay walk", "", "Shall we?"));
        phone.append("INBOX", letter(2, "Re: Quay walk", "1", "At noon."));
        phone.append("INBOX", letter(3, "Re: Quay walk", "2", "Noon it is."));
        phone.mark("INBOX", "Quay walk", "\\Seen");
    }

    private String letter(int number, String subject, String answers, String text) {
        String references = answers.isEmpty() ? "" : "In-Reply-To: <%s.%s>\n".formatted(answers, ida);
        return "From: Jonas Weber <jonas@example.org>\nTo: <%s>\nSubject: %s\nMessage-ID: <%d.%s>\n%sDate: Sun, 22 Nov 2026 08:0%d:00 +0000\n\n%s\n"
                .formatted(ida, subject, number, ida, references, number, text);
    }

    /** The second of three is open at its own address, the last unfolded besides. */
    private Reader atTheSecond(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        Locator count = reader.page().locator("#list li bdi > small");
        reader.page().waitForCondition(() -> {
            if (count.count() == 0) {
                reader.go("/mail/1/INBOX");
            }
            return count.count() > 0;
        });
        String newest = reader.row("Quay walk").locator("a").first().getAttribute("href");
        String second = newest.replaceFirst("\\d+$", Integer.toString(uid(newest) - 1));
        reader.go(second);
        assertThat(reader.page().locator(".message-card")).hasCount(1);
        reader.page().locator(".folded").last().click();
        assertThat(reader.page().locator(".message-card")).hasCount(2);
        reader.awaitKeys();
        return reader;
    }

    private static int uid(String address) {
        return Integer.parseInt(address.replaceFirst(".*\\.", ""));
    }

    @Test
    void starsAndAnswersTheCardWithTheFocus() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = atTheSecond(visit);
            Page page = reader.page();
            Locator open = page.locator(OPEN + " .star-button");
            Locator other = page.locator(OTHER + " .star-button");
            page.locator("#message-subject").click();
            page.keyboard().press("s");
            assertThat(open).hasAttribute("aria-pressed", "true");
            assertThat(other).hasAttribute("aria-pressed", "false");

            page.keyboard().press("n");
            page.keyboard().press("s");
            assertThat(other).hasAttribute("aria-pressed", "true");
            page.keyboard().press("p");
            page.keyboard().press("r");
            reader.page().locator("#compose-subject").waitFor();
            assertThat(reader.page().locator("#compose").innerHTML()).contains("At noon.");
            assertThat(reader.page().locator("#compose").innerHTML()).doesNotContain("Noon it is.");
            reader.assertWell();
        }
    }

    @Test
    void goesOnAtTheAddressOfWhatIsLeft() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = atTheSecond(visit);
            Page page = reader.page();
            String address = page.url();
            page.locator(OPEN).locator(".message-tools [popovertarget^=menu-]").click();
            page.locator(".menu:popover-open").getByText("Delete this message").click();
            reader.says("Moved to Trash.");
            page.waitForURL(now -> !now.equals(address));
            assertThat(page.locator(".message-card, .folded")).hasCount(2);
            phone.append("INBOX", letter(4, "Dredging plan", "", "Something else."));
            reader.row("Dredging plan").waitFor();
            assertThat(page.locator("#message-left")).hasCount(0);
            reader.assertWell();
        }
    }
}
