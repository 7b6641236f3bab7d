package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** A message is put aside, and returns when it is time. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class SnoozeTest {

    /** Time passes in the database alone; that nothing was due is remembered for some seconds. */
    private static final Duration A_WHILE = Duration.ofSeconds(40);

    @TestHTTPResource
    String origin = "";

    @Inject
    DataSource database;

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String subject) {
        phone.append("INBOX", new Letter("jonas@example.org", ida, subject).source());
    }

    private void timePasses() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update snooze set due = timestamp with time zone '2026-01-01 00:00:00+00'");
        }
    }

    @Test
    void sleepsByKeyIsTakenBackAndReturnsWhenItIsTime() throws SQLException {
        arrives("Harbour lease");
        arrives("Harbour plan");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            press(reader, "Harbour lease", "b");
            Locator menu = reader.page().locator("#snooze-menu");
            menu.waitFor();
            reader.assertWell();
            menu.getByRole(AriaRole.BUTTON).getByText("Tomorrow").click();
            reader.says("Snoozed until");
            reader.awaitNoRow("Harbour lease");
            assertThat(phone.all("Snoozed", "hdr.subject")).containsExactly("Harbour lease");
            assertThat(reader.page()
                            .locator("#folders a[data-key=go-snoozed] b")
                            .innerText())
                    .startsWith("1");

            reader.button("Undo").first().click();
            reader.says("Moved back.");
            reader.row("Harbour lease").waitFor();

            press(reader, "Harbour lease", "b");
            menu.getByLabel("Pick a date and time").fill("2029-03-12T09:30");
            menu.getByLabel("Pick a date and time").press("Enter");
            reader.awaitNoRow("Harbour lease");
            reader.go("/mail/1/Snoozed");
            assertThat(reader.row("Harbour lease").locator("time").innerText())
                    .contains("until")
                    .contains("12 Mar 2029");
            reader.assertWell();

            timePasses();
            await().atMost(A_WHILE).untilAsserted(() -> {
                reader.go("/mail/1/INBOX");
                assertThat(reader.page().locator("#list .rows li").first().innerText())
                        .contains("Harbour lease")
                        .contains("Snoozed");
            });
            assertThat(reader.row("Harbour lease").getAttribute("data-unread")).isNotNull();
            reader.assertWell();
        }
    }

    @Test
    void wakesAtOnceFromTheMessageOnAPhone() {
        arrives("Harbour lease");
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour lease");
            reader.button("Snooze").last().click();
            reader.page()
                    .locator(".menu:popover-open")
                    .getByRole(AriaRole.BUTTON)
                    .getByText("Tomorrow")
                    .click();
            reader.says("Snoozed until");
            reader.go("/mail/1/Snoozed");
            reader.row("Harbour lease").getByRole(AriaRole.CHECKBOX).check();
            reader.assertWell();
            reader.button("Wake now").first().click();
            reader.says("Back in");
            reader.awaitNoRow("Harbour lease");
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Harbour lease");

            reader.button("Undo").first().click();
            reader.says("Snoozed until");
            assertThat(phone.all("Snoozed", "hdr.subject")).containsExactly("Harbour lease");
            reader.assertWell();
        }
    }

    @Test
    void worksWithoutScripts() {
        arrives("Harbour map");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            snooze(reader, "Snooze", "2001-01-01T08:00");
            reader.says("That time has passed.");
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Harbour map");
            reader.go("/mail/1/INBOX");
            snooze(reader, "Snooze", "");
            reader.says("Choose a date and a time.");
            reader.go("/mail/1/INBOX");
            snooze(reader, "Snooze", "2029-03-12T09:30");
            reader.says("Snoozed until");
            assertThat(reader.page().locator("#folders a[data-key=go-snoozed]").innerText())
                    .contains("Snoozed");
            reader.go("/mail/1/Snoozed");
            snooze(reader, "Snooze", "2029-03-13T10:00");
            reader.says("Snoozed until");
            assertThat(reader.row("Harbour map").locator("time").innerText()).contains("13 Mar 2029");
            phone.move("Snoozed", "Harbour map", "INBOX");
            phone.move("INBOX", "Harbour map", "Snoozed");
            reader.go("/mail/1/Snoozed");
            reader.row("Harbour map").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Wake now").first().click();
            reader.says("Back in");
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Harbour map");
        }
    }

    private static void snooze(Reader reader, String button, String at) {
        reader.row("Harbour map").getByRole(AriaRole.CHECKBOX).check();
        reader.button(button).first().click();
        Locator menu = reader.page().locator("#snooze-menu");
        menu.getByLabel("Pick a date and time").fill(at);
        menu.getByRole(AriaRole.BUTTON).getByText("Snooze").click();
    }

    private static void press(Reader reader, String row, String key) {
        reader.page()
                .locator("[data-keys='" + key + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        reader.row(row).getByRole(AriaRole.LINK).first().focus();
        reader.page().keyboard().press(key);
    }
}
