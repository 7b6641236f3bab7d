package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.message.WholeLetter;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Files are looked at one after the other, with keys and without, and Escape leads back to the message. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class LookingAtFilesTest {

    @TestHTTPResource
    String origin = "";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void goesFromFileToFileAndBack(Screen screen) {
        String ida = MailHost.shared().person();
        MailHost.shared().dovecot().append(ida, "INBOX", WholeLetter.bytes(1));
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("One of every kind");
            reader.assertWell();

            reader.page().locator("a.attachment[title='quay.png']").click();
            reader.heading("quay.png").waitFor();
            await(reader, "document.querySelector('.preview-picture').naturalWidth === 320");
            reader.assertWell();

            reader.link("Next file").click();
            reader.heading("page.html").waitFor();
            reader.link("Next file").click();
            reader.heading("silence.wav").waitFor();
            await(reader, "document.querySelector('audio').duration === 1");
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

    /** A place far into a sound is played without what lies before it. */
    @Test
    void playsASoundFromTheMiddle() {
        String ida = MailHost.shared().person();
        MailHost.shared().dovecot().append(ida, "INBOX", WholeLetter.bytes(90));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("One of every kind");
            reader.page().locator("a.attachment[title='silence.wav']").click();
            reader.heading("silence.wav").waitFor();
            await(reader, "document.querySelector('audio').duration === 90");
            reader.page().evaluate("document.querySelector('audio').currentTime = 80");
            await(
                    reader,
                    "(audio => !audio.seeking && audio.currentTime >= 80 && audio.readyState >= 2)(document.querySelector('audio'))");
            reader.assertWell();
        }
    }

    /** The page's own policy lets no text be run as a script, so the question is asked again and again. */
    private static void await(Reader reader, String question) {
        reader.page().waitForCondition(() -> Boolean.TRUE.equals(reader.page().evaluate(question)));
    }
}
