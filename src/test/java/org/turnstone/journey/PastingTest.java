package org.turnstone.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What other programs put onto the clipboard comes into a message as what it means, and nothing else. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class PastingTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();

    @Test
    void comesInCleanFromEveryProgram() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(host.person());
            for (String program :
                    new String[] {"word", "google-docs", "outlook", "web-page", "spreadsheet", "libreoffice"}) {
                reader.go("/compose?account=1");
                Editor editor = new Editor(reader.page());
                editor.pasteHtml(fixture(program + ".html"));
                assertThat(editor.html()).as(program).isEqualTo(fixture(program + ".expected"));
            }
            reader.assertWell();
        }
    }

    @Test
    void takesTextLineByLineAndAnAddressAsALink() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(host.person());
            reader.go("/compose?account=1");
            Editor editor = new Editor(reader.page());
            editor.pasteText("one\r\n\r\ntwo  spaces\n");
            assertThat(editor.plainHtml()).isEqualTo("<div>one</div><div><br></div><div>two&nbsp; spaces</div>");

            editor.press("Control+a", "Delete");
            editor.type("the plan");
            editor.select("Shift+Control+ArrowLeft");
            editor.pasteText("https://harbour.example/plan");
            assertThat(editor.plainHtml())
                    .isEqualTo(
                            "<div>the <a href=\"https://harbour.example/plan\" rel=\"noopener noreferrer\">plan</a></div>");

            editor.press("Control+a", "Delete");
            editor.type("run");
            editor.select("Control+a");
            editor.pasteText("javascript:alert(1)");
            assertThat(editor.plainHtml()).isEqualTo("<div>javascript:alert(1)</div>");
            reader.assertWell();
        }
    }

    private static String fixture(String name) {
        try (var in = PastingTest.class.getResourceAsStream("paste/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
            return name.endsWith(".expected") ? text.replaceAll(">\\n<", "><").strip() : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
