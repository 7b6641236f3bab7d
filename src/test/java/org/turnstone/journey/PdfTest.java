package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Parcel;
import org.turnstone.testing.PdfFile;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** A PDF is read here: drawn, zoomed, its words marked; and where it cannot be, that is said with the download beside it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class PdfTest {

    @TestHTTPResource
    String origin = "";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void isReadFromTheFirstPageToTheLast(Screen screen) {
        String[] words = new String[30];
        Arrays.setAll(words, place -> "Sheet " + (place + 1));
        String ida = person(new Parcel("Plans").file("plan.pdf", "application/pdf", PdfFile.of(words)));
        try (var visit = Chromium.visit(screen)) {
            Reader reader = look(visit, ida);
            Page page = reader.page();
            reader.says("Page 1 of 30");
            FrameLocator frame = page.frameLocator(".pdf-frame");
            frame.locator(".words").getByText("Sheet 1", exactly()).waitFor();
            assertThat(inked(frame.locator("[data-page='1'] canvas"))).isTrue();
            assertThat(frame.locator("canvas").count()).isLessThan(10);
            assertThat(fits(frame)).isTrue();
            reader.assertWell();

            String fitted = percent(page);
            reader.button("Larger (+)").click();
            page.waitForCondition(() -> number(percent(page)) > number(fitted));
            page.keyboard().press("-");
            page.waitForCondition(() -> number(percent(page)) <= number(fitted));
            frame.locator("main").press("0");
            page.waitForCondition(() -> fits(frame));

            frame.locator("main").evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
            reader.says("Page 30 of 30");
            frame.locator(".words").getByText("Sheet 30", exactly()).waitFor();
            assertThat(frame.locator("canvas").count()).isLessThan(20);
            reader.assertWell();
        }
    }

    @Test
    void letsTheKeysLeadOnAndBack() {
        String ida = person(new Parcel("Plans")
                .file("plan.pdf", "application/pdf", PdfFile.of("One"))
                .file("notes.txt", "text/plain", "Notes".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = look(visit, ida);
            reader.says("Page 1 of 1");
            reader.page().frameLocator(".pdf-frame").locator("body").press("ArrowRight");
            reader.heading("notes.txt").waitFor();
            reader.page().keyboard().press("ArrowLeft");
            reader.heading("plan.pdf").waitFor();
            reader.says("Page 1 of 1");
            reader.page().evaluate("document.documentElement.dir = 'rtl'");
            reader.page().keyboard().press("ArrowLeft");
            reader.heading("notes.txt").waitFor();
            reader.page().evaluate("document.documentElement.dir = 'ltr'");
            reader.page().keyboard().press("ArrowLeft");
            reader.heading("plan.pdf").waitFor();
            reader.says("Page 1 of 1");
            reader.page().frameLocator(".pdf-frame").locator("body").press("Escape");
            reader.heading("Plans").waitFor();
            reader.assertWell();
        }
    }

    /** Places in it and addresses on the web can be clicked; nothing else that a file may ask for is even a link. */
    @Test
    void followsLinksThatLeadSomewhere() {
        PdfFile file = new PdfFile();
        String link = "<< /Type /Annot /Subtype /Link /Rect [%s] %s >>";
        file.page(
                PdfFile.words("One"),
                "/Annots ["
                        + link.formatted("60 600 200 620", "/Dest [8 0 R /Fit]")
                        + link.formatted("60 560 200 580", "/A << /S /URI /URI (https://example.org/quay) >>")
                        + link.formatted("60 520 200 540", "/A << /S /URI /URI (javascript:alert\\(1\\)) >>")
                        + link.formatted("60 480 200 500", "/A << /S /Launch /F (calc.exe) >>")
                        + link.formatted("60 440 200 460", "/A << /S /JavaScript /JS (app.alert\\(1\\)) >>")
                        + link.formatted("60 400 200 420", "/A << /S /URI /URI (file:///etc/passwd) >>")
                        + "]");
        file.add("null");
        file.page(PdfFile.words("Two"), "");
        String ida = person(new Parcel("Plans").file("plan.pdf", "application/pdf", file.bytes()));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = look(visit, ida);
            reader.says("Page 1 of 2");
            Locator links = reader.page().frameLocator(".pdf-frame").locator("[data-page='1'] > a");
            reader.page().waitForCondition(() -> links.count() == 2);
            assertThat(links.last().getAttribute("href")).isEqualTo("https://example.org/quay");
            assertThat(links.last().getAttribute("rel")).isEqualTo("noopener noreferrer");
            assertThat(links.last().getAttribute("target")).isEqualTo("_blank");
            links.first().click();
            reader.says("Page 2 of 2");
            reader.assertWell();
        }
    }

    @ParameterizedTest
    @CsvSource({"locked, protected by a password", "broken, It is damaged"})
    void saysWhyItIsNotDrawn(String how, String why) {
        byte[] file = how.equals("locked")
                ? PdfFile.locked()
                : "%PDF-1.7 and nothing else".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String ida = person(new Parcel("Plans").file("plan.pdf", "application/pdf", file));
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = look(visit, ida);
            reader.says(why);
            assertThat(reader.link("Download").last().isVisible()).isTrue();
            assertThat(reader.page().locator(".pdf-tools").isVisible()).isFalse();
            reader.assertWell();
        }
    }

    /** What any other window says is not the document's word, nor is what the document says beyond its few words. */
    @Test
    void believesTheDocumentAloneAndLittleOfWhatItSays() {
        String ida = person(new Parcel("Plans").file("plan.pdf", "application/pdf", PdfFile.of("One")));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = look(visit, ida);
            reader.says("Page 1 of 1");
            Page page = reader.page();
            page.evaluate("window.postMessage({ say: 'failed', reason: 'broken' }, '*')");
            var document = page.frames().stream()
                    .filter(frame -> frame.url().endsWith("/pdf"))
                    .findFirst()
                    .orElseThrow();
            document.evaluate(
                    """
                    () => {
                        for (const words of [null, 7, 'failed', { say: 'failed', reason: '<b>' }, { say: 'at', page: '<b>', zoom: 1 },
                                { say: 'at', page: -1, zoom: 1 }, { say: 'at', page: 1e9, zoom: 1 }, { say: 'key', key: 'Delete' }])
                            parent.postMessage(words, '*')
                        parent.postMessage({ say: 'at', page: 1, zoom: 42 }, '*')
                    }
                    """);
            reader.says("42%");
            assertThat(page.locator(".pdf-place").innerText()).isEqualTo("Page 1 of 1");
            assertThat(page.locator(".pdf").getAttribute("data-state")).isEqualTo("open");
            reader.assertWell();
        }
    }

    @Test
    void isDownloadedWhereNoScriptRuns() {
        String ida = person(new Parcel("Plans").file("plan.pdf", "application/pdf", PdfFile.of("One")));
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = look(visit, ida);
            Locator words = reader.page().locator("noscript .empty-text");
            words.waitFor();
            assertThat(words.innerText()).contains("scripts are switched off here");
            assertThat(reader.link("Download").last().isVisible()).isTrue();
            assertThat(reader.page().locator(".pdf").isVisible()).isFalse();
        }
    }

    private static String person(Parcel parcel) {
        String ida = MailHost.shared().person();
        MailHost.shared().dovecot().append(ida, "INBOX", parcel.bytes());
        return ida;
    }

    private Reader look(Visit visit, String ida) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.open("Plans");
        reader.page().locator("a.attachment[title='plan.pdf']").click();
        reader.heading("plan.pdf").waitFor();
        return reader;
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static boolean fits(FrameLocator frame) {
        return Boolean.TRUE.equals(
                frame.locator("main").evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    private static boolean inked(Locator canvas) {
        return Boolean.TRUE.equals(
                canvas.evaluate(
                        "each => each.getContext('2d').getImageData(0, 0, each.width, each.height).data.some((part, at) => at % 4 < 3 && part < 100)"));
    }

    private static String percent(Page page) {
        return page.locator(".pdf-percent").innerText();
    }

    private static int number(String percent) {
        return Integer.parseInt(Pattern.compile("\\D").matcher(percent).replaceAll(""));
    }
}
