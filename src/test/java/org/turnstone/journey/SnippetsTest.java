package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Templates: made, filled in, kept from a message, taken back; and asked about where something is left open. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class SnippetsTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void isFilledInWhereTheCaretIs(Screen screen) {
        try (var visit = Chromium.visit(screen)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/settings/templates");
            reader.assertWell();
            make(reader, "Thanks", "About {{subject}}", "Dear {{first name}}, thank you! {{shoe size}}");
            reader.assertWell();

            reader.go("/compose?account=1&to=Jonas+Weber+<" + jonas + ">");
            reader.page().locator(".compose-fields li.person-chip").first().waitFor();
            reader.button("Templates").click();
            reader.assertWell();
            item(reader, "Thanks").click();
            reader.page().waitForCondition(() -> body(reader).contains("Dear Jonas, thank you! {{shoe size}}"));
            assertThat(reader.page().locator("#compose-subject").inputValue()).startsWith("About");
            reader.page().locator("#compose-subject").fill("Thanks");
            reader.button("Send").first().click();
            reader.says("Send with {{shoe size}} as it stands?");
            visit.assertAccessible();
            visit.forgive();
            reader.button("Send anyway").click();
            reader.says("Message sent.");
        }
        assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "text", "mailbox", "INBOX"))
                .contains("Dear Jonas, thank you!");
    }

    @Test
    void isKeptFromAMessageAndTakenBack() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1&subject=Weekly+report&body=All+is+well.");
            reader.page().locator("[name=text], .compose-rich").first().waitFor();
            reader.button("Templates").click();
            reader.button("Save as template").click();
            reader.says("“Weekly report” is kept as a template.");
            reader.go("/settings/templates");
            reader.link("Edit Weekly report").click();
            assertThat(reader.page().locator("textarea[name=text]").inputValue())
                    .contains("All is well.");
            reader.button("Remove").click();
            reader.says("Weekly report is removed.");
            reader.assertWell();
            reader.button("Undo").click();
            reader.says("Weekly report is back.");
            reader.link("Write a message with Weekly report").click();
            reader.page().locator("#compose-subject").waitFor();
            assertThat(reader.page().locator("#compose-subject").inputValue()).isEqualTo("Weekly report");
            reader.assertWell();
        }
    }

    @Test
    void worksWithoutScripts() {
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            make(reader, "On paper", "Paper", "Dear {{name}}, on {{date}}.");
            reader.link("Write a message with On paper").click();
            assertThat(reader.page().locator("textarea[name=text]").inputValue())
                    .contains("Dear {{name}}, on ");
            reader.page().locator(".compose-form [name=to]").fill(jonas);
            reader.button("Send").first().click();
            reader.says("Nothing was filled in there.");
            reader.button("Send").first().click();
            reader.says("Message sent.");
        }
    }

    private static void make(Reader reader, String name, String subject, String text) {
        reader.go("/settings/templates/new");
        Page page = reader.page();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.locator("#template-subject").fill(subject);
        // Until the scripts are there the text area stands in the editor's place.
        if (Boolean.TRUE.equals(page.evaluate("() => matchMedia('(scripting: enabled)').matches"))) {
            page.locator("[data-controller~=editor][data-format]").first().waitFor();
        }
        Locator rich = page.locator(".rich-field-text:visible");
        (rich.count() > 0 ? rich : page.locator("textarea[name=text]")).fill(text);
        reader.button("Save").click();
        reader.says(name + " is saved.");
    }

    private static Locator item(Reader reader, String name) {
        return reader.page()
                .locator("#compose-templates")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static String body(Reader reader) {
        Locator rich = reader.page().locator(".compose-rich:visible");
        return rich.count() > 0
                ? rich.innerText()
                : reader.page().locator("textarea[name=text]").inputValue();
    }
}
