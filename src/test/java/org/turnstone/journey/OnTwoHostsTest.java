package org.turnstone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.message.WholeLetter;
import org.turnstone.picture.PictureFiles;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Parcel;
import org.turnstone.testing.PdfFile;
import org.turnstone.testing.PictureOrigin;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.SecondHost;
import org.turnstone.testing.Visit;

/** Where content comes from a host of its own, people read as they do elsewhere. */
@QuarkusTest
@TestProfile(SecondHost.class)
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class OnTwoHostsTest {

    private static final String LONG = "<p>A line of a long letter.</p>".repeat(60);

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private String content = "";

    @BeforeEach
    void name() {
        content = SecondHost.content(origin);
    }

    private void arrives(String subject, String html) {
        phone.append(
                "INBOX",
                "From: Jonas <jonas@far.example>\nTo: <" + ida + ">\nSubject: " + subject + "\nMessage-ID: <"
                        + subject.replace(' ', '-') + "." + ida + ">\nMIME-Version: 1.0\n"
                        + "Content-Type: text/html; charset=utf-8\n\n" + html + "\n");
    }

    private Reader opened(Visit visit, String subject) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.open(subject);
        awaitText(reader);
        return reader;
    }

    private void awaitText(Reader reader) {
        reader.page()
                .waitForCondition(() -> frame(reader.page()) != null
                        && reader.page().locator("iframe[data-measured]").count() > 0);
    }

    /** The frame that the second host fills. */
    private @Nullable Frame frame(Page page) {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(content + "/frame/"))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static FrameLocator text(Reader reader) {
        return reader.page().frameLocator("iframe.message-frame");
    }

    private static double height(Reader reader) {
        return reader.page().locator("iframe.message-frame").first().boundingBox().height;
    }

    private static double number(Reader reader, String expression) {
        Object number = text(reader).locator("html").evaluate("root => " + expression);
        return Double.parseDouble(String.valueOf(number));
    }

    private static void awaitFit(Reader reader) {
        reader.page()
                .waitForCondition(
                        () -> Math.abs(height(reader) - number(reader, "root.getBoundingClientRect().height")) <= 1);
    }

    @Test
    void isAsTallAsItsContentAndHasNoOrigin() {
        arrives("Quay walk", LONG + "<blockquote type=cite>" + LONG + "</blockquote>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, "Quay walk");
            awaitFit(reader);
            double folded = height(reader);
            assertThat(folded).isGreaterThan(1_000);
            assertThat(text(reader).locator("html").evaluate("() => window.origin"))
                    .isEqualTo("null");
            assertThat(reader.page().locator("iframe.message-frame").evaluate("frame => frame.contentDocument"))
                    .isNull();

            text(reader).locator("summary").first().click();
            reader.page().waitForCondition(() -> height(reader) > folded + 1_000);
            awaitFit(reader);

            reader.page().setViewportSize(700, 900);
            awaitFit(reader);
            reader.assertWell();
        }
    }

    @Test
    void makesAWideLetterNarrow() {
        arrives("Very wide", "<table width=1100><tr><td>Wide news</td></tr></table>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, "Very wide");
            reader.page().waitForCondition(() -> number(reader, "root.scrollWidth - root.clientWidth") <= 0);
            assertThat(number(reader, "Number(root.style.zoom)")).isLessThan(1);
            awaitFit(reader);
            reader.assertWell();
        }
    }

    @Test
    void letsKeysThroughAndLettersBeWritten() {
        arrives("First letter", "<p>One</p>");
        arrives("Second letter", "<p>Two, to <a href='mailto:mette@lindqvist.example?subject=Boats'>Mette</a></p>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, "Second letter");
            reader.awaitKeys();
            text(reader).getByText("Two, to").click();
            reader.page().keyboard().press("j");
            reader.heading("First letter").waitFor();
            text(reader).getByText("One").click();
            reader.page().keyboard().press("k");
            reader.heading("Second letter").waitFor();

            text(reader).getByText("Mette").click();
            reader.page().locator("#compose-subject").waitFor();
            assertThat(reader.page().locator("#compose-subject").inputValue()).isEqualTo("Boats");
            reader.assertWell();
            reader.page().keyboard().press("Escape");

            reader.go("/mail/1/INBOX");
            reader.open("Second letter");
            reader.awaitKeys();
            text(reader).getByText("Two, to").click();
            reader.page().keyboard().press("e");
            reader.awaitNoRow("Second letter");
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("First letter");
        }
    }

    @Test
    void showsPicturesOfOtherServers() {
        try (PictureOrigin shop = PictureOrigin.start()) {
            shop.serve("/quay.png", "image/png", PictureFiles.drawn("png", 60, 40));
            arrives("Harbour sale", "<p>Everything goes</p><img alt=Quay src='" + shop.url("/quay.png") + "'>");
            try (var visit = Chromium.visit(Screen.DESKTOP)) {
                Reader reader = opened(visit, "Harbour sale");
                assertThat(shop.requests()).isEmpty();
                reader.link("Show pictures").click();
                Locator picture = text(reader).getByAltText("Quay");
                picture.waitFor();
                reader.page()
                        .waitForCondition(() -> Integer.valueOf(60).equals(picture.evaluate("it => it.naturalWidth")));
                assertThat(String.valueOf(picture.evaluate("it => it.currentSrc")))
                        .startsWith(content + "/file/");
                assertThat(shop.requests()).hasSize(1);
                reader.assertWell();
            }
        }
    }

    @Test
    void isAsLargeAndOfTheColoursThatTheReaderLikes() {
        arrives("Quay walk", "<p style='background:#fff;color:#333'>Shall we?</p>");
        try (var visit = Chromium.visitInTheDark(Screen.DESKTOP)) {
            Reader reader = opened(visit, "Quay walk");
            awaitFit(reader);
            double normal = height(reader);
            reader.button("More about this message").click();
            reader.button("Larger text").click();
            reader.page().waitForCondition(() -> number(reader, "Number(root.dataset.zoom)") == 110);
            reader.page().waitForCondition(() -> height(reader) > normal);
            awaitFit(reader);
            reader.page().keyboard().press("Escape");

            reader.button("More about this message").click();
            reader.link("Show original colours").click();
            reader.page().locator("iframe[data-original]").waitFor();
            assertThat(theme(reader)).isEqualTo("original");
            reader.assertWell();
            reader.button("More about this message").click();
            reader.link("Show dark colours").click();
            reader.page().locator("iframe:not([data-original])").waitFor();

            reader.page().evaluate("document.documentElement.dataset.theme = 'light'");
            reader.page().waitForCondition(() -> theme(reader).equals("light"));
            reader.page().evaluate("document.documentElement.dataset.theme = 'dark'");
            reader.page().waitForCondition(() -> theme(reader).equals("dark"));
        }
    }

    private static String theme(Reader reader) {
        return String.valueOf(text(reader).locator("html").getAttribute("data-theme"));
    }

    @Test
    void isPrinted() {
        arrives("Quay walk", "<p>Shall we?</p>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            List<String> printed = new ArrayList<>();
            visit.context()
                    .exposeBinding(
                            "__printed",
                            (source, words) -> printed.add(source.frame().url()));
            visit.context().addInitScript("addEventListener('beforeprint', () => window.__printed())");
            Reader reader = opened(visit, "Quay walk");
            reader.button("More about this message").click();
            reader.link("Print").click();
            reader.page().waitForCondition(() -> !printed.isEmpty());
            assertThat(printed).singleElement().asString().startsWith(content + "/file/");
            reader.assertWell();
        }
    }

    @Test
    void showsFilesForWhatTheyAre() {
        host.dovecot().append(ida, "INBOX", WholeLetter.bytes(90));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, "One of every kind");
            await(reader, "document.querySelector('.attachment-picture').naturalWidth > 0");
            reader.assertWell();
            reader.page().locator("a.attachment[title='quay.png']").click();
            reader.heading("quay.png").waitFor();
            await(reader, "document.querySelector('.preview-picture').naturalWidth === 320");
            reader.link("Next file").click();
            reader.heading("page.html").waitFor();
            awaitText(reader);
            awaitFit(reader);
            reader.assertWell();

            reader.link("Next file").click();
            reader.heading("silence.wav").waitFor();
            await(reader, "document.querySelector('audio').duration === 90");
            reader.page().evaluate("document.querySelector('audio').currentTime = 80");
            await(
                    reader,
                    "(audio => !audio.seeking && audio.currentTime >= 80 && audio.readyState >= 2)(document.querySelector('audio'))");
            reader.assertWell();

            reader.awaitKeys();
            reader.page().keyboard().press("Escape");
            reader.heading("One of every kind").waitFor();
            reader.page().locator("a.kind-link").click();
            reader.heading("The letter within").waitFor();
            assertThat(reader.text()).contains("Words within");
            reader.assertWell();
        }
    }

    @Test
    void drawsPdfsAndHandsFilesOver() throws IOException {
        byte[] pdf = PdfFile.of("Sheet one");
        host.dovecot()
                .append(
                        ida,
                        "INBOX",
                        new Parcel("Plans")
                                .file("plan.pdf", "application/pdf", pdf)
                                .file("notes.txt", "text/plain", "Notes".getBytes(UTF_8))
                                .bytes());
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, "Plans");
            Download file = reader.page().waitForDownload(() -> reader.page()
                    .locator(".attachments li:has(a.attachment[title='plan.pdf']) a[download]")
                    .click());
            assertThat(file.url()).startsWith(content + "/file/");
            assertThat(file.suggestedFilename()).isEqualTo("plan.pdf");
            assertThat(Files.readAllBytes(file.path())).isEqualTo(pdf);
            Download zip = reader.page().waitForDownload(() -> reader.link("Download all")
                    .or(reader.page().locator("a[href$='attachments.zip']"))
                    .first()
                    .click());
            assertThat(zip.suggestedFilename()).isEqualTo("Plans.zip");
            try (ZipFile files = new ZipFile(zip.path().toFile())) {
                assertThat(files.stream().map(entry -> entry.getName())).containsExactly("plan.pdf", "notes.txt");
            }

            reader.page().locator("a.attachment[title='plan.pdf']").click();
            reader.heading("plan.pdf").waitFor();
            reader.says("Page 1 of 1");
            reader.page()
                    .frameLocator(".pdf-frame")
                    .locator(".words")
                    .getByText("Sheet one")
                    .waitFor();
            reader.assertWell();
        }
    }

    @Test
    void isReadWithoutScripts() {
        arrives("Quay walk", "<p>Shall we?</p>");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Quay walk");
            reader.page().waitForCondition(() -> frame(reader.page()) != null);
            assertThat(reader.text()).contains("Shall we?");
            assertThat(height(reader)).isBetween(300.0, 900.0);
        }
    }

    /** Going back, a browser may ask once more for the address that it was sent to. */
    @Test
    void asksAnewWhereAnAddressHasExpired() {
        arrives("Quay walk", "<p>Shall we?</p>");
        String old = addressOfAnEndedSession();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, "Quay walk");
            reader.page()
                    .evaluate(
                            "old => document.querySelector('iframe.message-frame').contentWindow.location.replace(old)",
                            old);
            reader.page().waitForCondition(() -> visit.requests().contains(old));
            reader.page()
                    .waitForCondition(() -> !frame(reader.page()).url().equals(old)
                            && reader.text().contains("Shall we?"));
            assertThat(visit.troubles()).allMatch(trouble -> trouble.contains("410"));
            assertThat(visit.requests().stream().filter(old::equals)).hasSize(1);

            // By itself it says so in words.
            reader.page().navigate(old);
            reader.says("This address has expired");
        }
    }

    private String addressOfAnEndedSession() {
        try (Guest guest = Guest.at(SecondHost.pages(origin))) {
            guest.signIn(ida, MailHost.PASSWORD);
            String message = guest.get("/mail/1/INBOX")
                    .page()
                    .expectFirst("#list li a[href]")
                    .attr("href")
                    .replaceFirst("\\?.*", "");
            String address = guest.get(message + "/body").url().toString();
            guest.submit(guest.get("/mail/1/INBOX").form("/logout"), Map.of());
            return address;
        }
    }

    /** W21: what any other window says is not heard, and of what the frame says only what has a known shape. */
    @Test
    void hearsNobodyElse() {
        arrives("Quay walk", "<p>Shall we?</p>");
        arrives("Tide table", "<p>High at nine.</p>");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, "Quay walk");
            reader.awaitKeys();
            awaitFit(reader);
            double height = height(reader);
            Page page = reader.page();
            String offer =
                    """
                    target => {
                        const channel = new MessageChannel()
                        target.postMessage('frame', '*', [channel.port2])
                        channel.port1.postMessage({ say: 'size', height: 4321, original: false })
                    }
                    """;
            // The page itself, a window it knows nothing of, and another frame in it.
            page.evaluate("(" + offer + ")(window)");
            Page other = visit.context().newPage();
            other.navigate(SecondHost.pages(origin) + "/keys");
            Page popup = other.waitForPopup(
                    () -> other.evaluate("address => { window.opened = window.open(address) }", page.url()));
            popup.locator("iframe[data-measured]").waitFor();
            other.evaluate("(" + offer + ")(window.opened)");
            page.evaluate(
                    """
                    () => {
                        const frame = document.createElement('iframe')
                        frame.name = 'rogue'
                        document.body.append(frame)
                    }
                    """);
            page.frame("rogue").evaluate("(" + offer + ")(parent)");
            settle(page);
            settle(popup);
            assertThat(height(reader)).isCloseTo(height, within(1.0));
            assertThat(popup.locator("iframe.message-frame").first().boundingBox().height)
                    .isCloseTo(height, within(1.0));

            // The frame itself, taken over: with a port, and nothing but nonsense and keys that nobody pressed.
            frame(page)
                    .evaluate(
                            """
                            () => {
                                const channel = new MessageChannel()
                                parent.postMessage('frame', '*', [channel.port2])
                                const key = { say: 'key', key: 'e', code: 'KeyE', location: 0, repeat: false,
                                    ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, modifierAltGraph: false }
                                for (const words of [
                                    { say: 'size', height: Infinity, original: false },
                                    { say: 'size', height: NaN, original: false },
                                    { say: 'size', height: -1, original: false },
                                    { say: 'size', height: 1e9, original: false },
                                    { say: 'size', height: '99px', original: false },
                                    { say: 'size', height: 99 },
                                    { say: 'write', address: 'javascript:alert(1)' },
                                    { say: 'write', address: 'https://evil.example/' },
                                    { say: 'write', address: 'mailto:' + 'a'.repeat(9000) },
                                    { say: 'write', address: ['mailto:a@b.example'] },
                                    { ...key, key: 'x'.repeat(100) }, { ...key, repeat: 'no' }, { ...key, location: 9 },
                                    { ...key, key: undefined }, key, 'e', null, 7, [], { say: 'print' }
                                ]) channel.port1.postMessage(words)
                            }
                            """);
            settle(page);
            assertThat(height(reader)).isCloseTo(height, within(1.0));
            assertThat(page.locator("#compose-subject").count()).isZero();
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactlyInAnyOrder("Quay walk", "Tide table");
            visit.assertNothingWentWrong();

            // And what it may say is heard, so that the above is no silence of another cause.
            frame(page)
                    .evaluate(
                            """
                            () => {
                                const channel = new MessageChannel()
                                parent.postMessage('frame', '*', [channel.port2])
                                channel.port1.postMessage({ say: 'size', height: 777, original: false })
                            }
                            """);
            page.waitForCondition(() -> Math.abs(height(reader) - 777) < 1);
        }
    }

    /** Until whatever was posted before has been taken or left. */
    private static void settle(Page page) {
        page.evaluate("() => new Promise(done => setTimeout(done, 250))");
    }

    /** The page's own policy lets no text be run as a script, so the question is asked again and again. */
    private static void await(Reader reader, String question) {
        reader.page().waitForCondition(() -> Boolean.TRUE.equals(reader.page().evaluate(question)));
    }
}
