package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What somebody meets who starts the demo: two people who write to each other, and nothing left behind. */
@Needs(Program.CHROMIUM)
class DemoIT {

    private static final String IDA = "ida@example.org";
    private static final String JONAS = "jonas@example.org";

    @TempDir
    Path folder;

    private final int port = Ports.free();

    @BeforeEach
    void isPackaged() {
        assumeThat(DemoScript.JAR).as("mvn verify packages it first").exists();
    }

    @Test
    void letsTwoPeopleWriteToEachOther() {
        try (DemoScript demo = DemoScript.start(folder, port)) {
            assertThat(demo.output())
                    .contains("Turnstone is at http://localhost:" + port, IDA, "harbour-light", JONAS, "north-wind")
                    .doesNotContain("Building");
            idaAnswers(Screen.DESKTOP, "On the desktop.");
            jonasFinds(Screen.PHONE, "On the desktop.");
            idaAnswers(Screen.PHONE, "On the phone.");
            jonasFinds(Screen.DESKTOP, "On the phone.");

            ProcessHandle application = demo.application();
            assertThat(demo.scratch()).hasSize(1);
            demo.interrupt();
            assertThat(application.isAlive()).isFalse();
            assertThat(demo.scratch()).isEmpty();
        }
    }

    @Test
    void keepsItsFolderWhenAskedTo() {
        try (DemoScript demo = DemoScript.start(folder, port, "--keep")) {
            ProcessHandle application = demo.application();
            demo.interrupt();
            assertThat(application.isAlive()).isFalse();
            assertThat(demo.scratch()).hasSize(1);
            Path kept = demo.scratch().getFirst();
            assertThat(demo.output()).contains("Kept: " + kept);
            assertThat(kept.resolve("turnstone.log")).isNotEmptyFile().content().doesNotContain(" WARN ", " ERROR ");
        }
    }

    private void idaAnswers(Screen screen, String text) {
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, "http://localhost:" + port);
            reader.signIn(IDA, "harbour-light");
            reader.assertWell();
            reader.row("Jonas Weber").getByRole(AriaRole.LINK).click();
            reader.page().locator("#message-subject").waitFor();
            assertThat(reader.text()).isNotBlank();
            reader.assertWell();
            reader.link("Reply").first().click();
            reader.write(text);
            reader.page()
                    .locator("input[name=files]")
                    .setInputFiles(new FilePayload("tide.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
            reader.page().locator("#compose-attachments").getByText("tide").waitFor();
            reader.assertWell();
            // It goes although the browser is closed while it can still be taken back.
            reader.button("Send").first().click();
            reader.says("Your message goes in");
        }
    }

    private void jonasFinds(Screen screen, String text) {
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, "http://localhost:" + port);
            reader.signIn(JONAS, "north-wind");
            reader.row(text).getByRole(AriaRole.LINK).click();
            reader.page().locator("#message-subject").waitFor();
            assertThat(reader.text()).contains(text);
            assertThat(reader.file("tide.txt").text()).isEqualTo(text);
            reader.assertWell();
        }
    }
}
