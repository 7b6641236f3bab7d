package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** A message with two files goes on to somebody else, to the disk and to paper. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class PassOnTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final OtherProgram receiver = new OtherProgram(host.dovecot(), jonas);

    private static final String MESSAGE =
            """
            From: Mara Lind <mara@example.net>
            To: <%1$s>
            Subject: Survey =?utf-8?q?f=C3=BCr?= the quay
            Message-ID: <survey.%1$s>
            Date: Sun, 22 Nov 2026 08:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=cut

            --cut
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            <p>The <b>depths</b> are in the table.</p>
            --cut
            Content-Type: text/csv; charset=utf-8
            Content-Disposition: attachment; filename="depths.csv"

            place,depth
            quay,7
            --cut
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename*=utf-8''na%%C3%%AFve%%20note.txt

            Mind the tide.
            --cut--
            """;

    private Reader reading(Visit visit) {
        phone.append("INBOX", MESSAGE.formatted(ida));
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.open("Survey für the quay");
        return reader;
    }

    @Test
    void forwardsItWithItsTextAndItsFiles() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reading(visit);
            reader.link("Forward").first().click();
            assertThat(reader.page().locator("#compose-subject").inputValue()).isEqualTo("Fwd: Survey für the quay");
            assertThat(reader.page().locator("#compose-attachments").innerText())
                    .contains("depths", "naïve note");
            reader.page().locator("#compose-to").fill(jonas);
            reader.write("For you.");
            reader.assertWell();
            reader.send();
        }
        assertThat(phone.flags("INBOX", "Survey")).contains("$Forwarded");
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(jonas);
            reader.open("Fwd: Survey für the quay");
            assertThat(reader.text())
                    .contains("For you.", "\nFrom: Mara Lind <mara@example.net>\n", "The depths are in the table.");
            assertThat(reader.file("depths.csv").text()).startsWith("place,depth");
            assertThat(reader.file("naïve note.txt").text()).startsWith("Mind the tide.");
            reader.assertWell();
        }
    }

    @Test
    void forwardsItAsAnAttachmentThatOpens() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reading(visit);
            reader.button("More about this message").click();
            reader.link("Forward as attachment").click();
            assertThat(reader.page().locator(".message-tools .menu").isVisible())
                    .isFalse();
            assertThat(reader.page().locator("#compose-attachments").innerText())
                    .contains("Survey für the quay");
            reader.page().locator("#compose-to").fill(jonas);
            reader.write("The original is attached.");
            reader.assertWell();
            reader.send();
        }
        assertThat(phone.flags("INBOX", "Survey")).contains("$Forwarded");
        assertThat(receiver.source("INBOX", "Survey")).contains("Content-Type: message/rfc822", "<survey." + ida + ">");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(jonas);
            reader.open("Fwd: Survey für the quay");
            assertThat(reader.file("Survey für the quay").text())
                    .contains("Message-ID: <survey." + ida + ">", "Mind the tide.");
            reader.assertWell();
        }
    }

    @Test
    void editsItAsNew() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reading(visit);
            reader.button("More about this message").click();
            reader.link("Edit as new").click();
            assertThat(reader.page().locator("#compose-subject").inputValue()).isEqualTo("Survey für the quay");
            reader.says("The depths are in the table.");
            assertThat(reader.page().locator("#compose-attachments").innerText())
                    .contains("depths", "naïve note");
            reader.assertWell();
            reader.page()
                    .locator("#compose-form")
                    .getByLabel("Remove naïve note.txt")
                    .click();
            reader.page().waitForCondition(() -> !reader.page()
                    .locator("#compose-attachments")
                    .innerText()
                    .contains("naïve"));
            reader.page().locator("#compose-to").fill(jonas);
            reader.page().locator("#compose-subject").fill("Survey, again");
            reader.send();
            reader.assertWell();
        }
        assertThat(receiver.source("INBOX", "Survey"))
                .contains("Subject: Survey, again", "depths.csv")
                .doesNotContain("Mind the tide", "In-Reply-To", "<survey.");
        assertThat(phone.flags("INBOX", "Survey")).doesNotContain("$Forwarded", "\\Answered");
    }

    @Test
    void downloadsAllFilesAtOnceAndTheMessageItself() throws IOException {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reading(visit);
            Download zip = reader.page()
                    .waitForDownload(() -> reader.link("Download all").click());
            assertThat(zip.suggestedFilename()).isEqualTo("Survey für the quay.zip");
            assertThat(unzipped(Files.readAllBytes(zip.path())))
                    .hasSize(2)
                    .hasEntrySatisfying("depths.csv", text -> assertThat(text).startsWith("place,depth"))
                    .hasEntrySatisfying(
                            "naïve note.txt", text -> assertThat(text).startsWith("Mind the tide."));

            reader.button("More that can be done").click();
            Download message = reader.page()
                    .waitForDownload(() -> reader.link("Download as .eml").click());
            assertThat(message.suggestedFilename()).isEqualTo("Survey für the quay.eml");
            assertThat(Files.readString(message.path()))
                    .contains("Message-ID: <survey." + ida + ">", "Mind the tide.")
                    .contains("--cut--\r\n");
            reader.assertWell();
        }
    }

    @Test
    void showsItsSourceAndPrintsIt() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reading(visit);
            reader.button("More that can be done").click();
            Page source =
                    visit.context().waitForPage(() -> reader.link("View source").click());
            source.waitForLoadState();
            assertThat(source.locator("body").innerText())
                    .contains("Message-ID: <survey." + ida + ">", "<b>depths</b>");
            source.close();

            reader.button("More that can be done").click();
            reader.page().locator("#message-more").getByText("Print").click();
            reader.page()
                    .frameLocator("iframe[aria-hidden=true]")
                    .getByText("The depths are in the table.")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            reader.assertWell();

            reader.page().navigate(reader.page().url() + "/print");
            reader.heading("Survey für the quay").waitFor();
            assertThat(reader.page().locator("main").innerText())
                    .contains("Mara Lind", "The depths are in the table.", "depths.csv", "naïve note.txt");
            // The document for paper runs no scripts, axe's included.
            visit.assertNothingWentWrong();
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
