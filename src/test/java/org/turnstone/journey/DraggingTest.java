package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** What is dragged is what was picked up, whatever happens to the list before it is dropped. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class DraggingTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    @BeforeEach
    void fourMessages() {
        List.of("Anchor", "Buoy", "Crane", "Dock").forEach(this::arrives);
    }

    private void arrives(String subject) {
        phone.append("INBOX", new Letter("jonas@example.org", ida, subject).source());
    }

    private Reader signedIn(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.page().locator(".live[data-state=live]").waitFor();
        return reader;
    }

    private static void moveTo(Page page, Locator place) {
        BoundingBox box = place.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(4));
    }

    private static void pickUp(Reader reader, String subject) {
        Page page = reader.page();
        moveTo(page, reader.row(subject).getByRole(AriaRole.LINK));
        page.mouse().down();
        moveTo(page, archive(reader));
        assertThat(page.locator("[data-dragging]")).hasCount(1);
    }

    private static void drop(Reader reader) {
        moveTo(reader.page(), archive(reader));
        assertThat(archive(reader)).hasAttribute("data-drop", "");
        reader.page().mouse().up();
    }

    private static Locator archive(Reader reader) {
        return reader.page().locator("#folders [data-key=go-ARCHIVE]");
    }

    @Test
    void neitherWhatComesNorWhatGoesMeanwhileIsDropped() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            Reader other = reader.inAnotherTab();
            other.go("/mail/1/INBOX");
            reader.row("Buoy").getByRole(AriaRole.CHECKBOX).check();
            reader.row("Crane").getByRole(AriaRole.CHECKBOX).check();
            pickUp(reader, "Buoy");
            arrives("Ebb");
            phone.expunge("INBOX", "Dock");
            other.row("Ebb").waitFor();
            other.awaitNoRow("Dock");

            drop(reader);

            reader.awaitNoRow("Buoy");
            reader.awaitNoRow("Crane");
            reader.row("Ebb").waitFor();
            reader.awaitNoRow("Dock");
            reader.row("Anchor").waitFor();
            assertThat(phone.all("Archive", "hdr.subject")).containsExactlyInAnyOrder("Buoy", "Crane");
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactlyInAnyOrder("Anchor", "Ebb");
            reader.assertWell();
        }
    }

    /** The answer to what was done with them before takes their ticks away while they are in the air. */
    @Test
    void whatIsNoLongerTickedWhenItIsDroppedIsDroppedAllTheSame() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            List<Route> held = new ArrayList<>();
            reader.page().route("**/flags", held::add);
            reader.row("Buoy").getByRole(AriaRole.CHECKBOX).check();
            reader.row("Crane").getByRole(AriaRole.CHECKBOX).check();
            reader.page().locator(".list-selected > [data-key=read]").click();
            reader.page().waitForCondition(() -> !held.isEmpty());
            pickUp(reader, "Buoy");
            held.forEach(Route::resume);
            assertThat(reader.row("Buoy").getByRole(AriaRole.CHECKBOX)).not().isChecked();
            reader.says("2 messages marked as read.");

            drop(reader);

            reader.awaitNoRow("Buoy");
            reader.awaitNoRow("Crane");
            assertThat(phone.all("Archive", "hdr.subject")).containsExactlyInAnyOrder("Buoy", "Crane");
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactlyInAnyOrder("Anchor", "Dock");
            reader.assertWell();
        }
    }
}
