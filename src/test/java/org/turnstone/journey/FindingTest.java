package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Somebody looks for a message: by key, by words, on a telephone. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class FindingTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @BeforeEach
    void fill() {
        append("INBOX", "The crane arrives");
        append("Archive", "A crane was here");
        append("INBOX", "Nothing of the kind");
    }

    private void append(String mailbox, String subject) {
        host.dovecot()
                .append(
                        ida,
                        mailbox,
                        """
                From: Jonas Weber <jonas@example.org>
                To: <%s>
                Subject: %s

                The text of it.
                """
                                .formatted(ida, subject));
    }

    @Test
    void findsOpensAndComesBack() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            Page page = reader.page();
            // The keys come with their table, a moment after the page.
            page.waitForCondition(() -> page.locator("[data-does=search]").count() > 0);
            page.keyboard().press("/");
            page.keyboard().type("subject:crane");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            reader.says("Searched all");

            assertThat(page.locator(".rows > li").count()).isEqualTo(2);
            assertThat(page.locator(".rows mark").allTextContents()).containsOnly("crane");
            assertThat(page.locator(".chip.place").allTextContents()).containsExactlyInAnyOrder("Inbox", "Archive");
            reader.assertWell();

            reader.open("A crane was here");
            assertThat(reader.text()).contains("The text of it.");
            page.goBack();
            page.waitForURL("**/search?q=*");
            assertThat(page.locator(".rows > li").count()).isEqualTo(2);

            reader.row("A crane was here").locator("input").check();
            reader.row("The crane arrives").locator("input").check();
            reader.button("Move to trash").first().click();
            reader.says("2 messages moved to Trash.");
            reader.says("Nothing was found");
            reader.button("Undo").first().click();
            reader.row("A crane was here").waitFor();
            reader.row("The crane arrives").waitFor();
        }
    }

    @Test
    void suggestsWhatWasLookedForAndWhatCanBeAsked() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/search?q=crane%20is:unread");
            Page page = reader.page();
            // The keys come with their table, a moment after the page.
            page.waitForCondition(() -> page.locator("[data-does=search]").count() > 0);
            page.keyboard().press("/");
            page.keyboard().type("cr");
            page.locator("#search-suggestions [role=option]").first().waitFor();
            assertThat(page.locator("#search-suggestions [role=option]").allTextContents())
                    .containsExactly("crane is:unread");
            page.keyboard().press("ArrowDown");
            reader.assertWell();
            page.keyboard().press("Escape");
            page.keyboard().type("ane from:jon");
            page.locator("#search-suggestions [role=option]").first().click();
            assertThat(page.locator(".search-input").inputValue()).isEqualTo("crane from:\"Jonas Weber\" ");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=crane+from*");
            reader.says("Searched all");
            assertThat(page.locator(".rows > li").count()).isEqualTo(2);
        }
    }

    @Test
    void findsOnATelephone() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            Page page = reader.page();
            reader.link("Search mail").click();
            page.waitForURL("**/search");
            page.locator(".search-input").fill("subject:crane");
            reader.assertWell();
            page.locator(".search-input").press("Enter");
            page.waitForURL("**/search?q=*");
            reader.says("Searched all");
            assertThat(page.locator(".rows > li").count()).isEqualTo(2);
            reader.assertWell();
        }
    }

    @Test
    void findsWithoutScripts() {
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            Page page = reader.page();
            reader.button("Search by fields").click();
            page.locator("#search-subject").fill("crane");
            page.locator("#search-in").fill("archive");
            page.locator("#search-fields .primary").click();
            page.waitForURL("**/search?q=*");
            assertThat(page.locator(".search-input").inputValue()).isEqualTo("in:archive subject:crane");
            reader.row("A crane was here").waitFor();
            page.locator("[popovertarget=search-save]").first().click();
            page.locator("#search-name").fill("Cranes");
            page.locator("#search-save .primary").click();
            reader.link("Cranes").waitFor();
        }
    }
}
