package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** However quick the fingers and slow the network: one form makes one draft, and sending leaves none. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class OneDraftTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();

    @Test
    void sendsWithTheFileThatWasStillOnItsWay() {
        String ida = host.person();
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1&to=" + jonas + "&subject=Two+files");
            reader.awaitForm();
            reader.page().locator("input[name=files]").setInputFiles(new FilePayload[] {file("one.bin"), file("two.bin")
            });
            reader.button("Send").first().click();
            reader.page().getByText("Message sent.").first().waitFor();
            reader.assertWell();
        }
        assertThat(doveadm(ida, "Drafts", "uid")).isBlank();
        assertThat(doveadm(jonas, "INBOX", "body").toLowerCase(Locale.ROOT))
                .contains("filename=\"one.bin\"")
                .contains("filename=\"two.bin\"");
    }

    @Test
    void takesASaveThatComesLateForWhatItIs() {
        String ida = host.person();
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1");
            assertThat(post(reader, jonas, "save").status()).isEqualTo(200);
            // The page does not know of the draft yet, as when both set out at once.
            assertThat(post(reader, jonas, "save").status()).isEqualTo(200);
            assertThat(doveadm(ida, "Drafts", "uid").lines()).hasSize(1);
            assertThat(post(reader, jonas, "send").status()).isEqualTo(200);
            assertThat(doveadm(ida, "Drafts", "uid")).isBlank();
            assertThat(post(reader, jonas, "save").status()).isEqualTo(200);
            assertThat(doveadm(ida, "Drafts", "uid")).isBlank();
        }
        assertThat(doveadm(jonas, "INBOX", "hdr.subject").lines()).hasSize(1);
    }

    @Test
    void neverSaysThatWordsAreSavedWhichAreNot() {
        String ida = host.person();
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1");
            post(reader, jonas, "send");
            APIResponse saved = post(reader, jonas, "save", "Words written after Back.");
            APIResponse sent = post(reader, jonas, "send", "Words written after Back.");

            assertThat(saved.status()).isEqualTo(422);
            assertThat(saved.text()).contains("handed over already");
            assertThat(sent.status()).isEqualTo(422);
            assertThat(sent.text()).contains("handed over already");
        }
        assertThat(doveadm(jonas, "INBOX", "hdr.subject").lines()).hasSize(1);
    }

    @Test
    void savesWhatIsWrittenAfterTheDraftWasThrownAway() {
        String ida = host.person();
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1");
            post(reader, jonas, "save");
            post(reader, jonas, "discard");
            assertThat(doveadm(ida, "Drafts", "uid")).isBlank();

            assertThat(post(reader, jonas, "save", "Second thoughts.").status()).isEqualTo(200);
            assertThat(doveadm(ida, "Drafts", "body")).contains("Second thoughts.");
        }
    }

    /** The form as it was when it was opened. */
    private static APIResponse post(Reader reader, String to, String action) {
        return post(reader, to, action, "A few words.");
    }

    private static APIResponse post(Reader reader, String to, String action, String text) {
        FormData form = FormData.create();
        for (Object field : (Iterable<?>) reader.page()
                .evaluate("() => [...new FormData(document.getElementById('compose-form'))]"
                        + ".filter(([name]) => name !== 'files')")) {
            var pair = (List<?>) field;
            form.set(String.valueOf(pair.get(0)), String.valueOf(pair.get(1)));
        }
        form.set("to", to);
        form.set("subject", "Late");
        form.set("format", "plain");
        form.set("text", text);
        form.set("action", action);
        String url = reader.page().url().replaceFirst("\\?.*", "");
        String site = url.replaceFirst("/compose.*", "");
        return reader.page()
                .request()
                .post(
                        url,
                        RequestOptions.create()
                                .setHeader("Accept", "text/vnd.turbo-stream.html, text/html")
                                .setHeader("Origin", site)
                                .setMultipart(form));
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/octet-stream", new byte[1_000_000]);
    }

    private String doveadm(String person, String mailbox, String field) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, field, "mailbox", mailbox);
    }
}
