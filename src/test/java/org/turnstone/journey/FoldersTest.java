package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Folders are made, named and removed, whatever people call them. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class FoldersTest {

    private static final List<String> STANDARD = List.of("INBOX", "Drafts", "Sent", "Archive", "Junk", "Trash");

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    @Test
    void oneInsideAnotherIsMadeRenamedAndRemoved() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            create(reader, "Überseehäfen");
            reader.says("Folder Überseehäfen created.");
            reader.heading("Überseehäfen").waitFor();
            reader.assertWell();

            reader.button("Folder menu").click();
            reader.button("New folder…").click();
            reader.page().getByLabel("Inside Überseehäfen").check();
            reader.page().locator("#create-name").fill("São Tomé");
            reader.assertWell();
            reader.button("Create").click();
            reader.heading("São Tomé").waitFor();
            assertThat(phone.folders()).contains("Überseehäfen", "Überseehäfen/São Tomé");

            reader.button("Folder menu").click();
            reader.button("Rename…").click();
            assertThat(reader.page().locator("#rename-name").inputValue()).isEqualTo("São Tomé");
            reader.page().locator("#rename-name").fill("東京港");
            reader.assertWell();
            reader.button("Rename").click();
            reader.says("Renamed to 東京港.");
            reader.heading("東京港").waitFor();
            assertThat(phone.folders()).contains("Überseehäfen/東京港").doesNotContain("Überseehäfen/São Tomé");

            reader.button("Folder menu").click();
            reader.button("Delete folder…").click();
            reader.page().locator("#removal").waitFor();
            assertThat(reader.page().locator("#folder-menu").isVisible()).isFalse();
            reader.assertWell();
            reader.button("Delete folder").click();
            reader.says("Folder Überseehäfen/東京港 deleted.");
            reader.heading("Inbox").waitFor();
            assertThat(phone.folders()).contains("Überseehäfen").doesNotContain("Überseehäfen/東京港");
            reader.assertWell();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ida's \"best\" & <b>bold",
                "50% off? #1 + more; really",
                "C:\\Mail\\*old*",
                "{5+} (x) ]%[",
                "INBOX copy",
                "A name of a hundred and twenty characters, which is more than any tree has room for, "
                        + "and which is cut only where it is shown"
            })
    void anyNameWillDo(String name) {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            create(reader, name);
            reader.says("Folder " + name + " created.");
            reader.heading(name).waitFor();
            phone.append(name, new Letter("jonas@example.org", ida, "Within").source());
            reader.link("Inbox").first().click();
            reader.page().waitForURL("**/mail/1/INBOX");
            reader.page()
                    .locator("#folders")
                    .getByText(name, new Locator.GetByTextOptions().setExact(true))
                    .click();
            reader.open("Within");
            assertThat(reader.text()).contains("final numbers");
            reader.assertWell();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Rent/2026, A folder cannot have this name. It holds the character",
        "Sent, There is one of that name already. Choose another name.",
        "~tilde, The mail server said no. It answered:",
        "LONG, The mail server said no. It answered:"
    })
    void aNameTheServerCannotKeepIsExplained(String name, String words) {
        String longest = "ä".repeat(200);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            create(reader, name.replace("LONG", longest));
            reader.says(words);
            assertThat(reader.page().locator(".toast-text").innerText()).doesNotContain(" secs)");
            // The dialog stays, with its backdrop over the page: the words stand above both.
            assertThat(reader.page().locator("#toasts:popover-open").count()).isOne();
            assertThat(reader.page().locator("#create-name").inputValue()).isEqualTo(name.replace("LONG", longest));
            assertThat(visit.troubles()).isNotEmpty().allMatch(trouble -> trouble.matches(".*4(22|09).*"));
            visit.forgive();
            reader.assertWell();
        }
        assertThat(phone.folders()).containsExactlyInAnyOrderElementsOf(STANDARD);
    }

    @Test
    void aNameTheServerCannotKeepIsExplainedWithoutScripts() {
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.button("Folder menu").click();
            reader.button("New folder…").click();
            reader.page().locator("#create-name").fill("Rent/2026");
            reader.button("Create").click();
            reader.heading("A folder cannot have this name").waitFor();
            reader.link("Go to the inbox").click();
            reader.heading("Inbox").waitFor();
        }
    }

    @Test
    void allItsMessagesAreMarkedAsRead() {
        phone.append("INBOX", new Letter("jonas@example.org", ida, "First").source());
        phone.append("INBOX", new Letter("jonas@example.org", ida, "Second").source());
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            assertThat(reader.page().locator("#list-note").innerText()).isEqualTo("2 unread");
            reader.button("Folder menu").click();
            reader.assertWell();
            reader.button("Mark all as read").click();
            reader.says("2 messages marked as read.");
            PlaywrightAssertions.assertThat(reader.page().locator("li[data-unread]"))
                    .hasCount(0);
            reader.assertWell();
        }
        assertThat(phone.flags("INBOX", "First")).contains("\\Seen");
        assertThat(phone.flags("INBOX", "Second")).contains("\\Seen");
    }

    @Test
    void aRemovedFolderThatIsStillOpenSaysSo() {
        phone.append("Old", new Letter("jonas@example.org", ida, "Within").source());
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.hearsNothing();
            reader.go("/mail/1/Old");
            Reader other = reader.inAnotherTab();
            other.go("/mail/1/Old");
            other.button("Folder menu").click();
            other.button("Delete folder…").click();
            other.button("Delete folder").click();
            other.says("Folder Old deleted.");

            reader.row("Within").getByRole(AriaRole.LINK).click();
            reader.page()
                    .locator("#reading")
                    .getByText("This folder is no longer here")
                    .waitFor();
            reader.assertWell();

            reader.row("Within").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Archive").first().click();
            reader.page()
                    .locator("#toasts")
                    .getByText("This folder is no longer here")
                    .waitFor();
            reader.page().reload();
            reader.heading("This folder is no longer here").waitFor();
            assertThat(visit.troubles()).allMatch(trouble -> trouble.contains("404"));
            visit.forgive();
            reader.link("Go to the inbox").click();
            reader.heading("Inbox").waitFor();
            assertThat(reader.page().locator("#folders").innerText()).doesNotContain("Old");
            reader.assertWell();
        }
    }

    @Test
    void worksWithoutScripts() {
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            create(reader, "Äpfel & Birnen");
            reader.says("Folder Äpfel & Birnen created.");
            reader.button("Folder menu").click();
            reader.button("Rename…").click();
            reader.page().locator("#rename-name").fill("Obst");
            reader.button("Rename").click();
            reader.heading("Obst").waitFor();
            reader.button("Folder menu").click();
            reader.button("Delete folder…").click();
            reader.button("Delete folder").click();
            reader.says("Folder Obst deleted.");
        }
        assertThat(phone.folders()).doesNotContain("Obst", "Äpfel & Birnen");
    }

    private static void create(Reader reader, String name) {
        reader.button("New folder").click();
        reader.page().locator("#create-name").fill(name);
        reader.button("Create").click();
    }
}
