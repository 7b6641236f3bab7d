package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** Writing with formatting: every tool by keys and by mouse. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RichTextTest {

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
        assertThat(new OtherProgram(host.dovecot(), jonas).html("INBOX", "Plan"))
                .contains("<div dir=\"rtl\">שלום</div><div>hello</div><div dir=\"rtl\">x</div>");
    }
}
