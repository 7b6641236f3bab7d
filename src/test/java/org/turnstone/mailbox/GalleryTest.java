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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GalleryTest {

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void launch() {
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
        String gallery = RestAssured.baseURI + ":" + RestAssured.port + "/gallery/mailbox";
        List<String> complaints = new ArrayList<>();
        if (System.getProperty("wait") != null) {
            System.out.println("GALLERY " + gallery);
            Thread.sleep(Long.parseLong(System.getProperty("wait")) * 1000);
            return;
        }
        for (String of : List.of(System.getProperty("of", "inbox,empty,awkward,trouble,fifty").split(","))) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int[] size : new int[][] {{1440, 900}, {820, 1180}, {390, 844}}) {
                    BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(size[0], size[1])
                            .setHasTouch(size[0] < 400)
                            .setColorScheme(scheme)
                            .setLocale("en-GB"));
                    Page page = context.newPage();
                    page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
                    page.onPageError(complaints::add);
                    page.navigate(gallery + "?toast=" + of.equals("inbox") + "&of=" + of);
                    page.waitForTimeout(400);
                    java.nio.file.Files.createDirectories(Path.of("target/screens"));
                    if (size[0] == 1440)
                        java.nio.file.Files.writeString(
                                Path.of("target/screens/" + of + ".html"),
                                RestAssured.get(gallery + "?toast=" + of.equals("inbox") + "&of=" + of)
                                        .asString());
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/screens/" + of + "-" + size[0] + "-"
                                    + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
                    context.close();
                }
            }
        }
        assertThat(complaints).isEmpty();
    }
}
