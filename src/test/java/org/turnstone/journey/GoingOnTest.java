package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Who goes on while the server is still at the last deed loses neither that nor what is said of it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class GoingOnTest {

    @TestHTTPResource
    String origin = "";

    private final FourLetters letters = new FourLetters();
    private final List<Route> held = new ArrayList<>();

    @BeforeEach
    void fourMessages() {
        letters.arrive();
    }

    private void hold(Page page, String deed) {
        page.route("**/mail/1/INBOX/" + deed, held::add);
    }

    private void awaitHeld(Page page, int number) {
        page.waitForCondition(() -> held.size() == number);
    }

    @Test
    void archivesOneAfterTheOther() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            hold(page, "moves");
            page.keyboard().press("j");
            for (int pressed = 1; pressed <= 3; pressed++) {
                page.keyboard().press("e");
                awaitHeld(page, pressed);
            }
            held.forEach(Route::resume);
            assertThat(page.locator(".rows > li")).hasCount(1);
            assertThat(page.locator(".toast").getByText("Undo")).hasCount(3);
            assertThat(letters.uids("Archive")).hasSize(3);
            reader.assertWell();
        }
    }

    @Test
    void archivesAndReadsTheNextMeanwhile() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            reader.heading("Tide table").waitFor();
            hold(page, "moves");
            page.keyboard().press("e");
            awaitHeld(page, 1);
            reader.heading("Harbour lease").waitFor();
            held.getFirst().resume();
            reader.button("Undo").first().waitFor();
            reader.awaitNoRow("Tide table");
            assertThat(letters.uids("Archive")).hasSize(1);
            reader.assertWell();
        }
    }

    /** The next message is opened also where the one before had not come yet. */
    @Test
    void archivesWhatIsStillComingAndReadsTheNext() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            List<Route> coming = new ArrayList<>();
            page.route(address -> address.matches(".*/mail/1/INBOX/\\d[^/]*"), coming::add);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> coming.size() == 1);
            hold(page, "moves");
            page.keyboard().press("e");
            awaitHeld(page, 1);
            page.waitForCondition(() -> coming.size() == 2);
            coming.getLast().resume();
            reader.heading("Harbour lease").waitFor();
            held.getFirst().resume();
            reader.awaitNoRow("Tide table");
            assertThat(letters.uids("Archive")).hasSize(1);
            reader.assertWell();
        }
    }

    @Test
    void starsTheMessageThatIsStillComing() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            List<Route> coming = new ArrayList<>();
            page.route(address -> address.matches(".*/mail/1/INBOX/\\d.*"), route -> {
                if (route.request().method().equals("GET")) {
                    coming.add(route);
                } else {
                    route.resume();
                }
            });
            hold(page, "flags");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> !coming.isEmpty());
            page.keyboard().press("s");
            awaitHeld(page, 1);
            coming.forEach(Route::resume);
            reader.heading("Tide table").waitFor();
            page.waitForURL(address -> address.matches(".*/INBOX/\\d.*"));
            held.getFirst().resume();
            reader.row("Tide table").locator(".star").waitFor();
            assertThat(reader.heading("Tide table")).isVisible();
            reader.assertWell();
        }
    }
}
