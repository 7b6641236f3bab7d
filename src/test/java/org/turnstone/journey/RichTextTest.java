package org.turnstone.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.mime.BodyBlock;
import org.turnstone.mime.Display;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.picture.PictureFiles;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** Writing with formatting: every tool by keys and by mouse, pictures in the text, and drafts that stay what they were. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RichTextTest {

    private static final String PICTURE = Base64.getEncoder().encodeToString(PictureFiles.drawn("png", 40, 30));

    /** Whether each form that went out had the bytes of pictures in it. */
    private static final String NOTES_WHAT_IS_SENT =
            """
            () => {
                window.sentPictures = []
                document.addEventListener('formdata', ({ formData }) => window.sentPictures.push(formData.has('pictures')))
            }
            """;

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();

    private Reader writing(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.go("/compose?account=1&to=" + jonas + "&subject=Plan");
        return reader;
    }

    @Test
    void writesWithKeysAlone() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            editor.press("Control+b");
            editor.type("bold");
            editor.press("Control+b", "Control+i");
            editor.type("italic");
            editor.press("Control+i", "Control+u");
            editor.type("under");
            editor.press("Control+u", "Enter");
            editor.press("Control+Shift+8");
            editor.type("entry");
            editor.press("Enter", "Tab");
            editor.type("inner");
            editor.press("Enter", "Enter", "Enter");
            editor.type("1. first");
            editor.press("Enter", "Enter");
            editor.press("Control+Shift+9");
            editor.type("quoted");
            editor.press("Enter", "Enter");
            editor.type("```code");
            editor.press("Shift+Enter");
            assertThat(editor.plainHtml())
                    .isEqualTo("<div><b>bold</b><i>italic</i><u>under</u></div>"
                            + "<ul><li><div>entry</div><ul><li><div>inner</div></li></ul></li></ul>"
                            + "<ol><li><div>first</div></li></ol>"
                            + "<blockquote type=\"cite\"><div>quoted</div></blockquote>"
                            + "<pre>code</pre><div><br></div>");
            reader.assertWell();
        }
    }

    @Test
    void takesAMarkThatWasNotMeantForWhatWasTyped() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            editor.type("- ");
            assertThat(editor.plainHtml()).isEqualTo("<ul><li><div><br></div></li></ul>");
            editor.press("Backspace");
            editor.type("5 degrees");
            assertThat(editor.plainHtml()).isEqualTo("<div>- 5 degrees</div>");
            editor.use("Numbered list");
            assertThat(editor.plainHtml()).isEqualTo("<ol><li><div>- 5 degrees</div></li></ol>");
            editor.press("Control+z");
            assertThat(editor.plainHtml()).isEqualTo("<div>- 5 degrees</div>");
            editor.press("Control+y");
            assertThat(editor.plainHtml()).isEqualTo("<ol><li><div>- 5 degrees</div></li></ol>");
            reader.assertWell();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void writesWithEveryTool(Screen screen) {
        try (var visit = Chromium.visit(screen)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            for (String tool : List.of("Bold", "Italic", "Underline", "Strikethrough")) {
                editor.use(tool);
                editor.type(tool.charAt(0) + "");
                assertThat(editor.pressed(tool)).isEqualTo("true");
                editor.use(tool);
            }
            chooses(editor, "Colours", "Red", "red");
            chooses(editor, "Heading, code and size", "Large", "large");
            editor.press("Enter");
            editor.use("Heading, code and size");
            editor.use("Heading 2");
            editor.type("Title");
            editor.press("Enter");
            editor.use("Alignment and direction");
            editor.use("Centred");
            editor.type("mid");
            editor.press("Enter");
            editor.use("Numbered list");
            editor.type("one");
            editor.use("Bulleted list");
            editor.use("Bulleted list");
            editor.use("Alignment and direction");
            editor.use("Line across");
            assertThat(editor.plainHtml())
                    .isEqualTo("<div><b>B</b><i>I</i><u>U</u><s>S</s>"
                            + "<span style=\"color: rgb(197, 34, 31);\">red<span style=\"font-size: 18px;\">large</span></span></div>"
                            + "<h2>Title</h2><div style=\"text-align: center;\">mid</div><div>one</div><hr>");
            editor.select("Control+a");
            editor.use("Clear formatting");
            assertThat(editor.plainHtml())
                    .isEqualTo("<div>BIUSredlarge</div><div>Title</div><div>mid</div><div>one</div><hr>");
            editor.use("Undo");
            assertThat(editor.plainHtml()).contains("<h2>Title</h2>");
            reader.assertWell();
        }
    }

    private static void chooses(Editor editor, String menu, String choice, String words) {
        editor.use(menu);
        editor.use(choice);
        editor.type(words);
    }

    @Test
    void linksAndUnlinksButOnlyToWhereALinkMayGo() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            editor.type("our plan");
            editor.select("Shift+Control+ArrowLeft");
            editor.press("Control+k");
            Locator address = reader.page().locator("#compose-link-address");
            address.fill("javascript:alert(1)");
            editor.press("Enter");
            assertThat(address.getAttribute("aria-invalid")).isEqualTo("true");
            address.fill("harbour.example/plan");
            editor.press("Enter");
            assertThat(editor.plainHtml())
                    .isEqualTo(
                            "<div>our <a href=\"https://harbour.example/plan\" rel=\"noopener noreferrer\">plan</a></div>");
            editor.press("Control+k");
            assertThat(address.inputValue()).isEqualTo("https://harbour.example/plan");
            reader.page().locator("#compose-link").getByText("Remove").click();
            assertThat(editor.plainHtml()).isEqualTo("<div>our plan</div>");
            reader.assertWell();
        }
    }

    @Test
    void reachesTheToolsAndComesBackByKeys() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            editor.type("x");
            editor.press("Alt+F10");
            assertThat(focused(reader)).isEqualTo("Undo");
            editor.press("ArrowRight", "ArrowRight", "ArrowRight", "Enter");
            assertThat(editor.pressed("Bold")).isEqualTo("true");
            editor.press("Alt+F10");
            assertThat(focused(reader)).isEqualTo("Bold");
            editor.press("Escape");
            editor.type("y");
            assertThat(editor.plainHtml()).isEqualTo("<div>x<b>y</b></div>");
            editor.press("Control+b");
            reader.page()
                    .getByText("Bold is off.")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            editor.press("Control+Shift+8", "Escape", "Tab");
            assertThat(reader.page().evaluate("() => document.activeElement.closest('.compose-rich') === null"))
                    .isEqualTo(true);
            reader.assertWell();
        }
    }

    private static Object focused(Reader reader) {
        return reader.page().evaluate("() => document.activeElement.getAttribute('aria-label')");
    }

    @Test
    void writesFromRightToLeft() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            editor.type("שלום");
            editor.press("Enter");
            editor.type("hello");
            editor.press("Enter");
            editor.use("Alignment and direction");
            editor.use("Right-to-left text");
            editor.type("x");
            assertThat(editor.html())
                    .isEqualTo("<div dir=\"auto\">שלום</div><div dir=\"auto\">hello</div><div dir=\"rtl\">x</div>");
            reader.send();
        }
        assertThat(html(new OtherProgram(host.dovecot(), jonas).source("INBOX", "Plan")))
                .contains("<div dir=\"rtl\">שלום</div><div>hello</div><div dir=\"rtl\">x</div>");
    }

    @Test
    void sendsAPictureOfTheTextAsAPartThatIsRelated() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            editor.type("Look: ");
            editor.pastePicture(PICTURE);
            editor.text().locator("img[src^='data:']").waitFor();
            reader.send();
        }
        String source = new OtherProgram(host.dovecot(), jonas).source("INBOX", "Plan");
        var id = Pattern.compile("Content-ID: <([A-Za-z0-9]{24})>").matcher(source);
        assertThat(id.find()).isTrue();
        assertThat(source).contains("multipart/related", "Content-Type: image/png", "Content-Disposition: inline");
        assertThat(html(source)).contains("src=\"cid:" + id.group(1) + "\"", "width=\"40\"");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(jonas);
            reader.open("Plan");
            assertThat(reader.text()).contains("Look:");
            reader.page()
                    .locator("iframe[title='Message text']")
                    .contentFrame()
                    .locator("img[src^='data:image/png']")
                    .waitFor();
            assertThat(reader.page().locator("a.attachment").count()).isZero();
            reader.assertWell();
        }
    }

    @Test
    void keepsPicturesAndTablesInADraftAndSendsTheirBytesOnce() {
        String before;
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            reader.page().evaluate(NOTES_WHAT_IS_SENT);
            Editor editor = new Editor(reader.page());
            editor.pastePicture(PICTURE);
            editor.text().locator("img[src]").waitFor();
            editor.press("Enter");
            editor.use("Table");
            editor.use("Insert a table");
            editor.type("a");
            editor.press("Tab");
            editor.type("b");
            saved(reader);
            editor.type("c");
            saved(reader);
            // Taken out, saved without, and taken back.
            editor.text().locator("img[src]").click();
            editor.press("Delete");
            saved(reader);
            editor.press("Control+z");
            editor.text().locator("img[src]").waitFor();
            saved(reader);
            before = editor.html();
            assertThat(reader.page().evaluate("() => window.sentPictures"))
                    .isEqualTo(List.of(true, false, false, true));
            reader.assertWell();
        }
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            resume(reader, "Plan");
            Editor editor = new Editor(reader.page());
            assertThat(editor.text().locator("img[src^='data:image/png']").count())
                    .isEqualTo(1);
            assertThat(editor.html()).isEqualTo(before);
            assertThat(reader.page().locator("#compose-attachments li").count()).isZero();
            editor.press("Control+End");
            reader.send();
        }
        assertThat(new OtherProgram(host.dovecot(), jonas).source("INBOX", "Plan"))
                .contains("multipart/related", "Content-Type: image/png");
    }

    @Test
    void putsASignatureWhereTheOneBeforeStood() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit);
            Editor editor = new Editor(reader.page());
            editor.type("Hi");
            sign(reader, "work", "<div>Ida, Harbour</div>");
            assertThat(editor.plainHtml())
                    .isEqualTo(
                            "<div>Hi</div><div><br></div><div data-signature=\"work\"><div>Ida, Harbour</div></div>");
            sign(reader, "home", "<div data-signature='x'><div>Ida</div></div>");
            assertThat(editor.plainHtml())
                    .isEqualTo("<div>Hi</div><div><br></div><div data-signature=\"home\"><div>Ida</div></div>");
            reader.send();
        }
        assertThat(html(new OtherProgram(host.dovecot(), jonas).source("INBOX", "Plan")))
                .contains("<div>Ida</div>")
                .doesNotContain("signature");
    }

    private static void sign(Reader reader, String id, String html) {
        reader.page()
                .evaluate(
                        "(detail) => document.getElementById('compose-form')"
                                + ".dispatchEvent(new CustomEvent('compose:signature', { detail }))",
                        Map.of("id", id, "html", html));
    }

    @Test
    void carriesWhatItCannotHoldInADraftOfAnotherProgram() {
        String layout = "<table width=\"600\"><tr><td><table><tr><td>Within</td></tr></table></td></tr></table>";
        OtherProgram phone = new OtherProgram(host.dovecot(), ida);
        phone.append(
                "Drafts",
                """
                From: <%s>
                To: <%s>
                Subject: Plan
                Message-ID: <elsewhere.%s>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <p>Before</p>%s<p>After</p>
                """
                        .formatted(ida, jonas, ida, layout));
        phone.mark("Drafts", "Plan", "\\Draft");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            resume(reader, "Plan");
            Editor editor = new Editor(reader.page());
            assertThat(editor.text().innerText()).contains("Before", "Kept as it is", "Within", "After");
            reader.assertWell();
            reader.send();
        }
        assertThat(html(new OtherProgram(host.dovecot(), jonas).source("INBOX", "Plan")))
                .contains("<table width=\"600\"><tbody><tr><td><table><tbody><tr><td>Within</td></tr>");
    }

    @Test
    void keepsTheQuoteBesideTheTextWhenADraftIsOpenedAgain() {
        OtherProgram phone = new OtherProgram(host.dovecot(), ida);
        phone.append(
                "INBOX",
                """
                From: <%s>
                To: <%s>
                Subject: Plan
                Message-ID: <asked.%s>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <div style="float:left">Shall <b>we</b>?</div>
                """
                        .formatted(jonas, ida, ida));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Plan");
            reader.link("Reply").first().click();
            Editor editor = new Editor(reader.page());
            editor.type("Yes.");
            saved(reader);
            resume(reader, "Re: Plan");
            Editor again = new Editor(reader.page());
            assertThat(again.plainHtml()).isEqualTo("<div>Yes.</div>");
            assertThat(reader.page().locator("textarea[name=quotedHtml]").inputValue())
                    .contains("<blockquote type=\"cite\">", "Shall <b>we</b>?");
            reader.send();
        }
        assertThat(html(new OtherProgram(host.dovecot(), jonas).source("INBOX", "Re: Plan")))
                .containsOnlyOnce("Yes.")
                .containsOnlyOnce("Shall <b>we</b>?")
                .doesNotContain("turnstone-quote");
    }

    private static void resume(Reader reader, String subject) {
        reader.go("/mail/1/Drafts");
        reader.open(subject);
        reader.link("Go on writing").click();
    }

    /** Until the form has been saved once more, by itself. */
    private static void saved(Reader reader) {
        reader.page().waitForResponse(response -> response.url().endsWith("/compose"), () -> {});
    }

    private static String html(String source) {
        return Display.of(ParsedMessage.parse(source.getBytes(ISO_8859_1))).blocks().stream()
                .flatMap(block -> block instanceof BodyBlock.Html html ? Stream.of(html.html()) : Stream.empty())
                .findFirst()
                .orElseThrow();
    }
}
