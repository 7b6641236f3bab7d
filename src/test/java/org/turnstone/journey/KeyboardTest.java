package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
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

/** Keys as they are really pressed: held, too early, with AltGr, in a field. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class KeyboardTest {

    private static final String WITH_ALT_GR =
            """
            () => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {
                key: '#', ctrlKey: true, altKey: true, modifierAltGraph: true, bubbles: true, cancelable: true }))""";

    @TestHTTPResource
    String origin = "";

    private final FourLetters letters = new FourLetters();

    @BeforeEach
    void fourMessages() {
        letters.arrive();
    }

    @Test
    void archivesOnceHoweverLongTheKeyIsHeld() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            page.keyboard().press("j");
            // Each further "down" without an "up" is what a held key sends.
            for (int times = 0; times < 3; times++) {
                page.keyboard().down("e");
            }
            page.keyboard().up("e");
            reader.awaitNoRow("Tide table");
            assertThat(page.locator(".rows > li")).hasCount(3);

            page.evaluate(WITH_ALT_GR);
            reader.awaitNoRow("Harbour lease");
            reader.says("Moved to Trash.");
            reader.assertWell();
        }
    }

    @Test
    void forgetsWhatWasPressedLongBeforeItsKeysCame() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            List<Route> tables = new ArrayList<>();
            page.route("**/keys", tables::add);
            page.reload();
            reader.row("Tide table").waitFor();
            page.keyboard().press("j");
            page.keyboard().press("e");
            Object pressed = page.evaluate("() => performance.now()");
            page.waitForFunction("before => performance.now() > before + 2200", pressed);
            page.keyboard().press("j");
            tables.forEach(Route::resume);
            page.waitForCondition(() -> page.locator(".rows > li:focus-within").count() == 1);
            assertThat(page.locator(".rows > li:focus-within")).containsText("Tide table");
            assertThat(page.locator(".rows > li")).hasCount(4);
            reader.assertWell();
        }
    }

    @Test
    void leavesTheArrowsToADateAndTheMenuOpenWithoutOne() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            reader.button("Filter and sort").click();
            Locator menu = page.locator("#choice-menu");
            Locator day = menu.locator("#choice-day");
            reader.button("Go").click();
            assertThat(menu).isVisible();
            day.fill("2026-11-21");
            day.focus();
            page.keyboard().press("ArrowUp");
            assertThat(day).isFocused();
            assertThat(day).not().hasValue("2026-11-21");
            reader.button("Go").click();
            menu.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            reader.assertWell();
        }
    }
}
