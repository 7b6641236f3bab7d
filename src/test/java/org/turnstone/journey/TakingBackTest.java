package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What is sent can be taken back for as long as its writer chose, from any page, and can go at another time (S13). */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class TakingBackTest {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();

    @Test
    void oneTakesItBackFromTheToastAndSendsItWithOtherWords() {
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(host.person());
            waits(reader, "60 seconds");
            reader.go("/mail/1/INBOX");
            write(reader, jonas, "At noon?");
            reader.button("Send").first().click();
            reader.says("Your message goes in 60 seconds.");
            reader.page().locator(".tree a[href='/outbox']").waitFor();
            reader.assertWell();

            reader.page().locator(".toast form button").click();
            reader.page().locator(".compose-panel #compose-subject").waitFor();
            assertThat(reader.page().locator("#compose-subject").inputValue()).isEqualTo("Lunch");
            reader.page().locator(".tree a[href='/outbox']").waitFor(Reader.gone());
            reader.assertWell();

            reader.write("At one!");
            reader.button("Send").first().click();
            reader.says("Your message goes in 60 seconds.");
            reader.go("/outbox");
            sendNow(reader);
        }
        assertThat(doveadm(jonas)).contains("At one!").doesNotContain("At noon?");
    }

    @Test
    void oneTakesItBackFromAnotherTab() {
        String ida = host.person();
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            waits(reader, "120 seconds");
            reader.go("/mail/1/INBOX");
            write(reader, jonas, "At noon?");
            reader.button("Send").first().click();
            reader.says("Your message goes in 120 seconds.");

            Reader beside = reader.inAnotherTab();
            beside.go("/outbox");
            beside.page().locator(".outbox-item").getByText("Edit").click();
            beside.page().locator("#compose-subject").waitFor();
            beside.says("It is a draft again.");
            assertThat(beside.page().locator("#compose-subject").inputValue()).isEqualTo("Lunch");

            // The first tab offers what is no longer possible, and says so.
            reader.page().locator(".toast form button").click();
            reader.says("It is too late");
            reader.assertWell();
        }
        assertThat(doveadm(jonas)).isBlank();
    }

    @Test
    void oneSendsAtAnotherTime() {
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(host.person());
            write(reader, jonas, "Happy birthday!");
            reader.button("More ways to send").click();
            reader.page().locator("#compose-schedule").waitFor();
            reader.assertWell();
            reader.page()
                    .locator("#compose-schedule input[name=at]")
                    .fill(LocalDateTime.now(ZoneOffset.UTC).minusDays(1).format(FIELD));
            reader.button("Schedule").click();
            reader.says("That is no time at which it can be sent.");
            // A form that comes back is no success, and the browser says so.
            visit.forgive();
            reader.page()
                    .locator("#compose-schedule input[name=at]")
                    .fill(LocalDateTime.now(ZoneOffset.UTC).plusDays(3).format(FIELD));
            reader.button("Schedule").click();
            reader.says("Scheduled for");

            reader.go("/outbox");
            reader.says("Scheduled for");
            reader.assertWell();
            sendNow(reader);
        }
        assertThat(doveadm(jonas)).contains("Happy birthday!");
    }

    @Test
    void oneDoesSoWithoutScripts() {
        String jonas = host.person();
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(host.person());
            waits(reader, "120 seconds");
            reader.go("/compose");
            reader.page().locator("#compose-to").fill(jonas);
            reader.page().locator("#compose-subject").fill("Lunch");
            reader.page().locator("textarea[name=text]").fill("At noon?");
            reader.button("Send").first().click();
            reader.says("Your message goes in 120 seconds.");
            reader.page().locator(".toast form button").click();
            assertThat(reader.page().locator("textarea[name=text]").inputValue().strip())
                    .isEqualTo("At noon?");
        }
        assertThat(doveadm(jonas)).isBlank();
    }

    private static void waits(Reader reader, String time) {
        reader.go("/settings/sending");
        reader.page().getByLabel(time, exactly()).check();
        reader.button("Save").click();
        reader.says("Your settings are saved.");
    }

    private static void write(Reader reader, String to, String words) {
        reader.link("Compose").first().click();
        reader.page().locator("#compose-to").fill(to);
        reader.page().locator("#compose-subject").fill("Lunch");
        reader.write(words);
    }

    private static void sendNow(Reader reader) {
        reader.page().locator(".outbox-item").getByText("Send now").click();
        reader.page().waitForCondition(() -> {
            reader.go("/outbox");
            return reader.page().locator(".outbox-item").count() == 0;
        });
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private String doveadm(String person) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", person, "body", "mailbox", "INBOX");
    }
}
