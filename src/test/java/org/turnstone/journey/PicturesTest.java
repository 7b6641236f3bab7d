package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.picture.PictureFiles;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.PictureOrigin;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Pictures of other servers: not until they are asked for, and then by way of this one. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class PicturesTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final PictureOrigin shop = PictureOrigin.start();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void areShownWhenAskedForAndThenAlways() {
        shop.serve("/quay.png", "image/png", PictureFiles.drawn("png", 60, 40));
        arrives("Harbour sale");
        arrives("Winter sale");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour sale");
            reader.says("2 pictures from 1 place blocked, and 1 tracker.");
            assertThat(reader.text()).contains("Everything goes");
            assertThat(shop.requests()).isEmpty();

            reader.page().getByText("2 pictures from 1 place blocked").click();
            reader.says("Nothing was fetched: the sender was not told that you opened this.");
            reader.says(PictureOrigin.ADDRESS);
            reader.assertWell();

            reader.link("Show pictures").click();
            reader.says("2 pictures shown from 1 place; 1 tracker stays blocked.");
            awaitPicture(reader);
            assertThat(shop.requests()).allSatisfy(request -> assertThat(request)
                    .startsWith("GET /quay.png HTTP/1.1\r\n")
                    .doesNotContainIgnoringCase("cookie", "referer", "language", "mozilla"));
            assertThat(shop.requests()).hasSize(1);
            reader.assertWell();

            reader.button("Always from this sender").click();
            reader.button("No longer from this sender").waitFor();
            reader.open("Winter sale");
            reader.says("2 pictures shown from 1 place; 1 tracker stays blocked.");
            awaitPicture(reader);
            reader.assertWell();

            reader.go("/settings/pictures");
            reader.says("jonas@example.org");
            reader.assertWell();
            reader.button("Remove jonas@example.org").click();
            reader.says("You have not chosen any sender yet.");
        }
    }

    @Test
    void areShownWithoutScriptsToo() {
        shop.serve("/quay.png", "image/png", PictureFiles.drawn("png", 60, 40));
        arrives("Harbour sale");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour sale");
            reader.says("2 pictures from 1 place blocked, and 1 tracker.");
            assertThat(shop.requests()).isEmpty();
            reader.link("Show pictures").click();
            reader.says("2 pictures shown from 1 place; 1 tracker stays blocked.");
            reader.page().waitForCondition(() -> shop.requests().size() == 1);
        }
    }

    private static void awaitPicture(Reader reader) {
        FrameLocator frame = reader.page().frameLocator("iframe.message-frame");
        Locator picture = frame.getByAltText("Quay");
        picture.waitFor();
        reader.page().waitForCondition(() -> picture.boundingBox().width == 60);
    }

    private void arrives(String subject) {
        phone.append(
                "INBOX",
                new Letter(
                                "jonas@example.org",
                                ida,
                                subject,
                                "<p style=\"background-image:url(" + shop.url("/quay.png")
                                        + ")\">Everything goes</p><img alt=Quay src=\"" + shop.url("/quay.png")
                                        + "\"><img width=1 height=1 src=\"" + shop.url("/spy.gif?" + ida) + "\">")
                        .source()
                        .replace("text/plain", "text/html"));
    }
}
