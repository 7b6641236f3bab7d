package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** Files find their way into a message: over bad networks, from other messages, or with a clear word why not. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class AttachingTest {

    private static final int MEGABYTE = 1_000_000;

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @Test
    void arrivesWholeThoughTheLineIsSlowAndLostOnTheWay() {
        String jonas = host.person();
        byte[] film = bytes(20 * MEGABYTE);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit, "/compose?account=1&to=" + jonas + "&subject=The+film");
            Page page = reader.page();
            CDPSession network = visit.context().newCDPSession(page);
            network.send("Network.enable");
            conditions(network, false, 0.8 * MEGABYTE);
            page.locator("input[name=files]").setInputFiles(new FilePayload[] {
                file("film.bin", film), file("notes.bin", bytes(2 * MEGABYTE)), file("mistake.bin", bytes(3 * MEGABYTE))
            });
            reader.button("Do not attach mistake.bin").click();
            row(page, "mistake.bin").waitFor(state(WaitForSelectorState.DETACHED));
            page.waitForCondition(() -> progress(page, "film.bin") > 0.02);
            reader.assertWell();

            // Autosave goes on while the files come.
            reader.write("Here it is.");
            page.getByText("Saved ").first().waitFor();
            assertThat(row(page, "film.bin").count()).isEqualTo(1);

            conditions(network, true, 0);
            row(page, "film.bin").getByText("Waiting for the connection…").waitFor();
            double before = progress(page, "film.bin");
            assertThat(before).isBetween(0.05, 0.95);
            conditions(network, false, 50 * MEGABYTE);
            attached(page, "film.bin").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            attached(page, "notes.bin").waitFor();
            assertThat(page.locator(".upload").count()).isZero();
            assertThat(attached(page, "mistake.bin").count()).isZero();
            reader.send();
            visit.forgive();
        }
        receives(jonas, "The film", "film.bin", film);
    }

    @Test
    void isTriedAgainWhereTheServerHadNoRoom() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = writing(visit, "/compose?account=1&subject=Plans");
            Page page = reader.page();
            visit.context()
                    .route(
                            "**/uploads/*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setStatus(507)
                                    .setContentType("application/problem+json")
                                    .setBody("{\"title\":\"There is no room\",\"detail\":\"Try again later.\"}")));
            choose(page, file("plan.bin", bytes(1000)));
            row(page, "plan.bin")
                    .getByText("There is no room. Try again later.")
                    .waitFor();
            visit.forgive();
            reader.assertWell();
            // Nothing is sent without it: the way on is to try again, or to leave it out.
            reader.button("Send").first().click();
            assertThat(page.evaluate("() => document.activeElement.ariaLabel"))
                    .isEqualTo("Try again to attach plan.bin");

            visit.context().unroute("**/uploads/*");
            reader.button("Try again to attach plan.bin").click();
            attached(page, "plan.bin").waitFor();
            visit.forgive();
            reader.assertWell();
        }
    }

    /** A08, F27: a byte too many is refused before the first one goes, and nothing that was written is lost. */
    @Test
    void saysWhyAFileIsTooLarge() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = writing(visit, "/compose?account=1&subject=Large");
            Page page = reader.page();
            page.onRequest(request -> assertThat(request.url()).doesNotEndWith("/uploads"));
            choose(page, file("large.bin", bytes(25 * MEGABYTE + 1)));
            row(page, "large.bin")
                    .getByText("Not attached: it is 25 MB, and the files of a message may have 25 MB together.")
                    .waitFor();
            reader.assertWell();
            reader.button("Do not attach large.bin").click();
            assertThat(page.locator(".upload").count()).isZero();
        }
    }

    @Test
    void saysItWithoutScriptsToo() {
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1&subject=Large");
            Page page = reader.page();
            page.locator("textarea[name=text]").fill("Every word of it.");
            choose(page, file("large.bin", bytes(25 * MEGABYTE + 1)));
            reader.button("Add the chosen files").click();
            reader.says("at most 25 MB can be sent in one message");
            assertThat(page.locator("textarea[name=text]").inputValue()).isEqualTo("Every word of it.");
            visit.forgive();

            reader.button("Remove large.bin").click();
            reader.says("Draft saved");
            assertThat(attached(page, "large.bin").count()).isZero();
            choose(page, file("small.bin", bytes(10)));
            reader.button("Add the chosen files").click();
            attached(page, "small.bin").waitFor();
            assertThat(page.locator("textarea[name=text]").inputValue()).isEqualTo("Every word of it.");
            visit.forgive();
        }
    }

    @Test
    void takesFilesOfNothingAndNamesThatWouldMislead() {
        try (var visit = Chromium.visit(Screen.TABLET)) {
            Reader reader = writing(visit, "/compose?account=1&subject=Odd+files");
            Page page = reader.page();
            choose(
                    page,
                    file("empty.txt", bytes(0)),
                    file("twin.txt", bytes(1)),
                    file("twin.txt", bytes(2)),
                    file("gpj\u202e.exe", bytes(3)));
            attached(page, "empty.txt").waitFor();
            page.waitForCondition(() -> attached(page, "twin.txt").count() == 2);
            attached(page, "gpj.exe").waitFor();
            reader.assertWell();
        }
    }

    @Test
    void takesFilesFromAnotherMessageAndFromAnotherTab() {
        String jonas = host.person();
        new OtherProgram(host.dovecot(), ida).append("INBOX", MESSAGE.formatted(ida));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Depths of the quay");
            Page page = reader.page();
            assertThat(page.locator(".attachment-attach:visible").count()).isZero();
            reader.link("Compose").first().click();
            reader.awaitForm();

            reader.button("Attach depths.csv to the message being written").focus();
            page.keyboard().press("Enter");
            attached(page, "depths.csv").waitFor();
            page.locator(".message-attachments [data-name='note.txt']").dragTo(page.locator("#compose-subject"));
            attached(page, "note.txt").waitFor();
            assertThat(page.locator("#compose-subject").inputValue()).isEmpty();
            reader.assertWell();

            // What another window of the same person carries over says where it lies, and needs no upload.
            String carried = (String) page.evaluate(
                    "() => { const { part, name } = document.querySelector('#compose-attachments [data-part]').dataset;"
                            + " return JSON.stringify({ part, name }) }");
            Reader other = reader.inAnotherTab();
            other.go("/compose?account=1&to=" + jonas + "&subject=Depths");
            other.awaitForm();
            other.page().evaluate(DROP, carried);
            attached(other.page(), "depths.csv").waitFor();
            other.write("See the depths.");
            other.send();
        }
        receives(jonas, "Depths", "depths.csv", "place,depth\r\nquay,7".getBytes(StandardCharsets.UTF_8));
    }

    private static final String DROP =
            """
            (carried) => {
              const dataTransfer = new DataTransfer()
              dataTransfer.setData('application/x-turnstone-file', carried)
              const to = document.querySelector('#compose-subject')
              for (const type of ['dragover', 'drop'])
                to.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
            }
            """;

    private static final String MESSAGE =
            """
            From: Mara Lind <mara@example.net>
            To: <%1$s>
            Subject: Depths of the quay
            Message-ID: <depths.%1$s>
            Date: Sun, 22 Nov 2026 08:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=cut

            --cut
            Content-Type: text/plain; charset=utf-8

            The depths are in the table.
            --cut
            Content-Type: text/csv; charset=utf-8
            Content-Disposition: attachment; filename="depths.csv"

            place,depth
            quay,7
            --cut
            Content-Type: text/plain; charset=utf-8
            Content-Disposition: attachment; filename="note.txt"

            Mind the tide.
            --cut--
            """;

    private Reader writing(Visit visit, String path) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.go(path);
        reader.awaitForm();
        return reader;
    }

    private void receives(String person, String subject, String name, byte[] file) {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(person);
            reader.open(subject);
            assertThat(reader.file(name).body()).isEqualTo(file);
        }
    }

    /** What the browser's network can do from now on. */
    private static void conditions(CDPSession network, boolean offline, double bytesASecond) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", offline);
        conditions.addProperty("latency", 5);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesASecond);
        network.send("Network.emulateNetworkConditions", conditions);
    }

    private static double progress(Page page, String name) {
        Object value = page.evaluate(
                "name => [...document.querySelectorAll('.upload')].find(row => row.textContent.includes(name))?.querySelector('progress').value ?? 1",
                name);
        return ((Number) value).doubleValue();
    }

    private static Locator row(Page page, String name) {
        return page.locator(".upload").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator attached(Page page, String name) {
        return page.locator("#compose-attachments .attachment-text[title='" + name + "']");
    }

    private static Locator.WaitForOptions state(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator("input[name=files]").setInputFiles(files);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
