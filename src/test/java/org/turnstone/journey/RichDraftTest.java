package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.turnstone.picture.PictureFiles;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** What is written with formatting goes and comes back as it was: pictures in the text, tables, signatures, quotes, drafts of others. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RichDraftTest {

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
        assertThat(new OtherProgram(host.dovecot(), jonas).html("INBOX", "Plan"))
                .contains("src=\"cid:" + id.group(1) + "\"", "width=\"40\"");
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
            editor.use("Heading, code and size");
            editor.use("Heading 1");
            editor.type("Depths");
            editor.press("Enter");
            editor.use("Heading, code and size");
            editor.use("Code");
            editor.type("quay");
            editor.press("Enter");
            editor.use("Table");
            editor.use("Insert a table");
            editor.type("a");
            editor.press("Tab");
            editor.type("b");
            saved(reader);
            editor.type("c");
            saved(reader);
            // Taken out, saved without, and taken back: the draft has its bytes all the while.
            editor.text().locator("img[src]").click();
            editor.press("Delete");
            saved(reader);
            editor.press("Control+z");
            editor.text().locator("img[src]").waitFor();
            saved(reader);
            before = editor.html();
            assertThat(reader.page().evaluate("() => window.sentPictures"))
                    .isEqualTo(List.of(true, false, false, false));
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
        assertThat(new OtherProgram(host.dovecot(), jonas).html("INBOX", "Plan"))
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
        assertThat(new OtherProgram(host.dovecot(), jonas).html("INBOX", "Plan"))
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
        assertThat(new OtherProgram(host.dovecot(), jonas).html("INBOX", "Re: Plan"))
                .containsOnlyOnce("Yes.")
                .containsOnlyOnce("Shall <b>we</b>?")
                .doesNotContain("turnstone-quote");
    }

    private static void resume(Reader reader, String subject) {
        reader.go("/mail/1/Drafts");
        reader.goOnWith(subject);
    }

    /** Until the form has been saved once more, by itself. */
    private static void saved(Reader reader) {
        reader.page().waitForResponse(response -> response.url().endsWith("/compose"), () -> {});
    }
}
