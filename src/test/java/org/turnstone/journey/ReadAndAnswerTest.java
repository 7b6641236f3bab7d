package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** The main job: sign in, read, answer with an attachment, and find the answer in Sent and in the other account. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class ReadAndAnswerTest {

    private static final FilePayload FILE =
            new FilePayload("naïve plan.txt", "text/plain", "Dredge first.".getBytes(StandardCharsets.UTF_8));

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void answersAMessageWithAnAttachment(Screen screen) {
        String ida = host.person();
        String jonas = host.person();
        host.dovecot().append(ida, "INBOX", letter(jonas, ida));
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.assertWell();

            reader.open("Harbour lease");
            assertThat(reader.text()).contains("final numbers");
            reader.assertWell();

            reader.link("Reply").first().click();
            reader.write("Thursday at ten is fine.");
            reader.page().locator("input[name=files]").setInputFiles(FILE);
            reader.page().getByText("naïve plan").first().waitFor();
            reader.assertWell();
            reader.send();

            reader.go("/mail/1/Sent");
            reader.open("Re: Harbour lease");
            assertThat(reader.text()).contains("Thursday at ten is fine.");
            reader.assertWell();
        }
        assertThat(doveadm(ida, "INBOX", "flags")).contains("\\Seen", "\\Answered");
        assertThat(doveadm(ida, "Drafts", "uid")).isBlank();
        readsTheAnswer(jonas);
    }

    private void readsTheAnswer(String jonas) {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(jonas);
            reader.open("Re: Harbour lease");
            assertThat(reader.text()).contains("Thursday at ten is fine.");
            var file = reader.file("naïve plan.txt");
            assertThat(file.text()).isEqualTo("Dredge first.");
            assertThat(file.headers().get("content-disposition")).contains("filename*=UTF-8''na%C3%AFve%20plan.txt");
            reader.assertWell();
        }
    }

    @Test
    void worksByKeyboardAlone() {
        String ida = host.person();
        String jonas = host.person();
        host.dovecot().append(ida, "INBOX", letter(jonas, ida));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            var keyboard = reader.page().keyboard();
            reader.row("Harbour lease").waitFor();
            reader.awaitKeys();

            keyboard.press("j");
            keyboard.press("Enter");
            reader.heading("Harbour lease").waitFor();
            keyboard.press("r");
            reader.awaitForm();
            reader.page().waitForCondition(() -> (boolean)
                    reader.page().evaluate("() => document.activeElement.matches('[name=text], .compose-rich')"));
            keyboard.type("Typed without a mouse. ");
            keyboard.press("Control+Enter");
            reader.page().getByText("Message sent.").first().waitFor();
            keyboard.press("g");
            keyboard.press("t");
            reader.assertWell();
        }
        assertThat(doveadm(jonas, "INBOX", "hdr.subject")).contains("Re: Harbour lease");
    }

    @Test
    void archivesAndTakesItBack() {
        String ida = host.person();
        host.dovecot().append(ida, "INBOX", letter(host.person(), ida));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Harbour lease").waitFor();
            reader.awaitKeys();
            reader.page().keyboard().press("j");
            reader.page().keyboard().press("e");
            reader.button("Undo").first().waitFor();
            reader.awaitNoRow("Harbour lease");
            assertThat(doveadm(ida, "Archive", "uid")).isNotBlank();

            reader.page().keyboard().press("z");
            reader.row("Harbour lease").waitFor();
            reader.assertWell();
        }
        assertThat(doveadm(ida, "INBOX", "uid")).isNotBlank();
        assertThat(doveadm(ida, "Archive", "uid")).isBlank();
    }

    private String doveadm(String person, String mailbox, String field) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, field, "mailbox", mailbox);
    }

    private static String letter(String from, String to) {
        return new Letter(from, to, "Harbour lease").source();
    }
}
