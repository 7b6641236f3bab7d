package org.turnstone.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The distribution's Chromium, started once for the suite. Each test opens a context of its own, which collects what
 * goes wrong in it:
 *
 * <pre>{@code
 * try (var visit = Chromium.visit(Screen.PHONE)) {
 *     visit.page().navigate(url);
 *     visit.assertNothingWentWrong();
 *     visit.assertAccessible();
 * }
 * }</pre>
 */
public final class Chromium {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic");

    private Chromium() {}

    /** A visitor with this screen. */
    public static Visit visit(Screen screen) {
        return visit(screen, options -> options);
    }

    /** A visitor whose system is set to dark. */
    public static Visit visitInTheDark(Screen screen) {
        return visit(screen, options -> options.setColorScheme(ColorScheme.DARK));
    }

    /** A visitor whose browser runs no script. */
    public static Visit visitWithoutJavaScript(Screen screen) {
        return visit(screen, options -> options.setJavaScriptEnabled(false));
    }

    /** A visitor with any other trait Playwright knows. */
    public static Visit visit(Screen screen, java.util.function.UnaryOperator<Browser.NewContextOptions> traits) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen.touch)
                .setIsMobile(screen.touch)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setIgnoreHTTPSErrors(true);
        BrowserContext context = Shared.BROWSER.newContext(traits.apply(options));
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        return new Visit(context, page);
    }

    /** Playwright is bound to one thread, and so is the suite. */
    private static final class Shared {
        private static final Browser BROWSER = launch();

        private static Browser launch() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(Program.CHROMIUM.path()))
                            .setArgs(QUIET));
        }
    }
}
