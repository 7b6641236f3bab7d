package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** A newsletter as its reader sees it: dark on a dark page, small on a small one. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class AppearanceOfMailTest {

    private static final String WIDE = "Wool for winter";
    private static final String WIDEST = "A very wide table";
    private static final String LETTER =
            """
            <body bgcolor="#ffffff"><table width="580" bgcolor="#ffffff"><tr><td id="bar" bgcolor="#1d3557"
            style="color:#ffffff">NORD</td></tr><tr><td id="text" style="color:#333333">Wool</td></tr></table></body>""";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @BeforeEach
    void letters() {
        arrives(WIDE, LETTER);
        arrives(WIDEST, LETTER.replace("580", "1400"));
    }

    @Test
    void isDarkOnADarkPageUntilItsOwnColoursAreAskedFor() {
        try (var visit = Chromium.visitInTheDark(Screen.DESKTOP)) {
            Reader reader = opened(visit, WIDE);
            assertThat(colours(reader, "text")).isEqualTo("rgb(195, 195, 195) on rgb(24, 28, 34)");
            assertThat(colours(reader, "bar")).isEqualTo("rgb(255, 255, 255) on rgb(29, 53, 87)");

            chooses(reader, "Show original colours");
            reader.page().locator("iframe[data-original]").waitFor();
            assertThat(colours(reader, "text")).isEqualTo("rgb(51, 51, 51) on rgb(255, 255, 255)");
            reader.assertWell();

            chooses(reader, "Show dark colours");
            reader.page().locator("iframe:not([data-original])").waitFor();
            assertThat(colours(reader, "text")).isEqualTo("rgb(195, 195, 195) on rgb(24, 28, 34)");
            reader.assertWell();
        }
    }

    @Test
    void isOfItsOwnColoursOnALightPage() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, WIDE);
            assertThat(colours(reader, "text")).isEqualTo("rgb(51, 51, 51) on rgb(255, 255, 255)");
            reader.button("More about this message").click();
            reader.link("Print").waitFor();
            assertThat(reader.link("Show original colours").count()).isZero();
        }
    }

    @Test
    void isAsWideAsTheScreenOfAPhone() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = opened(visit, WIDE);
            assertThat(excess(reader)).isZero();
            assertThat(reader.page().locator("iframe.message-frame").boundingBox().height)
                    .isCloseTo(number(reader, "page.documentElement.getBoundingClientRect().height"), within(1.0));
            reader.assertWell();
        }
    }

    @Test
    void isScrolledSidewaysBeforeItIsTooSmallToRead() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = opened(visit, WIDEST);
            assertThat(number(reader, "Number(page.documentElement.style.zoom)"))
                    .isEqualTo(0.5);
            assertThat(excess(reader)).isPositive();
        }
    }

    @Test
    void isOfItsOwnSizeWhereThereIsRoom() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = opened(visit, WIDE);
            assertThat(number(reader, "Number(page.documentElement.style.zoom)"))
                    .isEqualTo(1);
        }
    }

    private Reader opened(Visit visit, String subject) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.open(subject);
        reader.page().locator("iframe.message-frame[data-measured]").waitFor();
        return reader;
    }

    private static void chooses(Reader reader, String item) {
        reader.button("More about this message").click();
        reader.link(item).click();
    }

    /** By way of the page: a frame without scripts cannot be asked itself. */
    private static String colours(Reader reader, String cell) {
        return String.valueOf(frame(reader)
                .evaluate(
                        """
                        (frame, id) => {
                            const style = element => frame.contentWindow.getComputedStyle(element)
                            const cell = frame.contentDocument.querySelector(`[id$=${id}]`)
                            let ground = cell
                            while (style(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement
                            return style(cell).color + ' on ' + style(ground).backgroundColor
                        }""",
                        cell));
    }

    private static double excess(Reader reader) {
        return number(reader, "page.documentElement.scrollWidth - page.documentElement.clientWidth");
    }

    private static double number(Reader reader, String expression) {
        Object number =
                frame(reader).evaluate("frame => { const page = frame.contentDocument; return " + expression + " }");
        return Double.parseDouble(String.valueOf(number));
    }

    private static Locator frame(Reader reader) {
        return reader.page().locator("iframe.message-frame");
    }

    private void arrives(String subject, String html) {
        String source = new Letter("jonas@example.org", ida, subject, html).source();
        new OtherProgram(host.dovecot(), ida).append("INBOX", source.replace("text/plain", "text/html"));
    }
}
