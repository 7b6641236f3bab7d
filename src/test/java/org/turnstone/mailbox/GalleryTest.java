package org.turnstone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Paints the mailbox page in all its states into {@code target/screens}, to look at; and no browser may complain. */
@QuarkusTest
class GalleryTest {

    private static final Path SCREENS = Path.of("target/screens");
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    private record Size(int width, int height) {}

    private static final Size DESK = new Size(1440, 900);
    private static final Size TABLET = new Size(820, 1180);
    private static final Size PHONE = new Size(390, 844);

    @BeforeAll
    static void launch() throws IOException {
        Files.createDirectories(SCREENS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void looksAtEveryState() throws Exception {
        for (String of : List.of("inbox", "empty", "awkward", "trouble")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (Size size : List.of(DESK, TABLET, PHONE)) {
                    shot(of, "?of=" + of + "&toast=" + of.equals("inbox"), size, scheme, page -> {});
                }
            }
        }
        for (String of : List.of("inbox", "fifty")) {
            String html = RestAssured.get(gallery() + "?of=" + of).asString();
            Files.writeString(SCREENS.resolve(of + ".html"), html);
        }
        shot("right-to-left", "?language=ar", DESK, ColorScheme.LIGHT, page -> {});
        shot("right-to-left", "?language=ar", PHONE, ColorScheme.LIGHT, page -> {});
        shot("selected", "", DESK, ColorScheme.LIGHT, page -> {
            page.locator(".rows input").nth(1).check();
            page.locator(".rows input").nth(3).check();
            page.locator(".rows > li").nth(6).hover();
        });
        shot("selected", "", PHONE, ColorScheme.DARK, page -> page.locator(".rows input")
                .nth(1)
                .check());
        shot("move", "", DESK, ColorScheme.DARK, page -> {
            page.locator(".rows input").nth(1).check();
            page.keyboard().press("v");
        });
        shot("appearance", "", DESK, ColorScheme.LIGHT, page -> page.locator("[popovertarget=appearance]")
                .click());
        shot("account", "", DESK, ColorScheme.DARK, page -> page.locator("[popovertarget=account]")
                .click());
        shot("folder-menu", "", DESK, ColorScheme.LIGHT, page -> page.locator("[popovertarget=folder-menu]")
                .click());
        shot("create", "", DESK, ColorScheme.LIGHT, page -> page.locator(".folder-new")
                .click());
        shot("keys", "", DESK, ColorScheme.LIGHT, page -> page.keyboard().press("?"));
        shot("drawer", "", TABLET, ColorScheme.LIGHT, page -> page.locator(".drawer-button")
                .click());
        shot("drawer", "", PHONE, ColorScheme.DARK, page -> page.locator(".drawer-button")
                .click());
        shot("compact", "", DESK, ColorScheme.LIGHT, page -> {
            page.locator("[popovertarget=appearance]").click();
            page.locator("[value=compact]").click();
            page.keyboard().press("Escape");
        });
        shot("wide", "", DESK, ColorScheme.LIGHT, page -> {
            page.locator("[data-pane=list]").focus();
            for (int i = 0; i < 18; i++) {
                page.keyboard().press("ArrowRight");
            }
        });
        shot("keyboard", "", DESK, ColorScheme.DARK, page -> {
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
        });
        assertThat(complaints).isEmpty();
    }

    private void shot(String name, String query, Size size, ColorScheme scheme, Consumer<Page> before) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setHasTouch(size.equals(PHONE))
                .setColorScheme(scheme)
                .setLocale("en-GB"))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(name + ": " + message.type() + " " + message.text()));
            page.onPageError(error -> complaints.add(name + ": " + error));
            page.navigate(gallery() + query);
            page.waitForSelector(
                    "#keys-table[complete]",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            before.accept(page);
            page.waitForTimeout(300);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENS.resolve(
                            name + "-" + size.width() + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }

    private static String gallery() {
        return RestAssured.baseURI + ":" + RestAssured.port + "/gallery/mailbox";
    }
}
