package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Whatever is done with a row, the keyboard stays where it was in the list. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class OnTheSpotTest {

    private static final String FOCUSED =
            "() => document.activeElement.closest('.rows > li')?.querySelector('a > bdi:nth-child(2)').textContent ?? ''";

    @TestHTTPResource
    String origin = "";

    private final FourLetters letters = new FourLetters();
    private final List<Route> held = new ArrayList<>();

    @BeforeEach
    void fourMessages() {
        letters.arrive();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void awaitFocus(Page page, String subject) {
        page.waitForCondition(() -> subject.equals(page.evaluate(FOCUSED)));
    }

    @Test
    void starsWhatIsOpenAndGoesOnToTheNext() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            press(page, "j", "Enter");
            reader.heading("Tide table").waitFor();
            press(page, "s");
            reader.row("Tide table").locator(".star").waitFor();
            awaitFocus(page, "Tide table");
            assertThat(page.locator(".rows > [aria-current]")).containsText("Tide table");
            press(page, "j");
            reader.heading("Harbour lease").waitFor();
            reader.assertWell();
        }
    }

    @Test
    void goesOnBesideWhatLeavesTheList() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            press(page, "j", "j", "x", "e");
            reader.awaitNoRow("Harbour lease");
            awaitFocus(page, "Dredging plan");
            press(page, "j", "x", "e");
            reader.awaitNoRow("Quay walk");
            awaitFocus(page, "Dredging plan");
            reader.assertWell();
        }
    }

    @Test
    void selectsAndArchivesTheNextWhileOneIsUnderWay() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            page.route("**/mail/1/INBOX/moves", held::add);
            press(page, "j", "x", "e");
            page.waitForCondition(() -> held.size() == 1);
            press(page, "x", "j", "x", "e");
            page.waitForCondition(() -> held.size() == 2);
            held.forEach(Route::resume);
            assertThat(page.locator(".rows > li")).hasCount(2);
            reader.assertWell();
        }
    }

    @Test
    void aSelectionIsDoneWithOnceItWasMarked() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            press(page, "j", "x", "Shift+I");
            Locator selected = page.locator(".rows :checked");
            assertThat(selected).hasCount(0);
            assertThat(page.locator(".rows > [data-unread]")).hasCount(3);
            awaitFocus(page, "Tide table");
            reader.assertWell();
        }
    }

    @Test
    void theSameKeyTakesTheStarAway() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            press(page, "j", "s");
            reader.row("Tide table").locator(".star").waitFor();
            press(page, "s");
            assertThat(page.locator(".rows .star")).hasCount(0);
            awaitFocus(page, "Tide table");
            reader.assertWell();
        }
    }

    /** The toolbar has no room for the star at the width that a list has at first. */
    @Test
    void starsManyFromTheMenu() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            Locator menu = page.locator("#selected-menu");
            for (String subject : List.of("Quay walk", "Harbour lease")) {
                reader.row(subject).locator("input").check();
            }
            page.locator("[popovertarget=selected-menu]").click();
            assertThat(menu.getByText("Remove star")).isHidden();
            reader.assertWell();
            menu.getByText("Add star").click();
            assertThat(page.locator(".rows .star")).hasCount(2);

            for (String subject : List.of("Quay walk", "Harbour lease")) {
                reader.row(subject).locator("input").check();
            }
            page.locator("[popovertarget=selected-menu]").click();
            assertThat(menu.getByText("Add star")).isHidden();
            menu.getByText("Remove star").click();
            assertThat(page.locator(".rows .star")).hasCount(0);
            reader.assertWell();
        }
    }

    @Test
    void theTopOfTheListIsNoPlaceToWaitAt() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(letters.person());
            Page page = reader.page();
            reader.row("Quay walk").waitFor();
            reader.awaitKeys();
            press(page, "j", "Enter");
            reader.heading("Tide table").waitFor();
            press(page, "k");
            letters.arrives("Night watch");
            reader.row("Night watch").waitFor();
            // What loads is heard of by the list, as it would be of rows that it waits for.
            page.dispatchEvent("#rows", "rows:loaded", Map.of("bubbles", true));
            assertThat(page.evaluate(FOCUSED)).isEqualTo("Tide table");
            assertThat(reader.row("Night watch")).hasAttribute("data-unread", "");
            assertThat(page.locator(".rows > [aria-current]")).containsText("Tide table");
            reader.assertWell();
        }
    }

    @Test
    void looksAtTheListOnceAtATime() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            page.route("**/mail/1/INBOX", route -> {
                if (route.request().headers().containsKey("unattended")) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            press(page, "j", "m");
            page.waitForCondition(() -> held.size() == 1);
            page.dispatchEvent("#rows", "rows:stale", Map.of("bubbles", true));
            page.waitForTimeout(300);
            assertThat(held).hasSize(1);
            page.unroute("**/mail/1/INBOX");
            held.forEach(Route::resume);
            page.locator(".rows > [data-muted]").waitFor();
            reader.assertWell();
        }
    }
}
