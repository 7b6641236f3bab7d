package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What is pinned stands at the top of its mailbox, once, for every program that knows the keyword. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class PinTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrive(String... subjects) {
        for (String subject : subjects) {
            phone.append("INBOX", new Letter("jonas@example.org", ida, subject).source());
        }
    }

    private static List<String> subjects(Reader reader) {
        return reader.page().locator(".rows > li > a > bdi:nth-of-type(2)").allTextContents();
    }

    /** What the pointer finds on the row stands over the pin itself. */
    private static void unpin(Reader reader, String subject) {
        reader.row(subject).hover();
        reader.page().locator(".row-actions [title='Unpin']").click();
    }

    private static Locator dividers(Reader reader) {
        return reader.page().locator("#list .divider");
    }

    @Test
    void goesToTheTopAndComesDownAgain() {
        arrive("Harbour lease", "Quay walk", "Dredging plan");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Harbour lease").locator("input").click();
            reader.page().locator("[popovertarget=selected-menu]").click();
            reader.page().locator("#selected-menu .list-pin").click();
            reader.says("Pinned to the top.");
            assertThat(dividers(reader)).hasText(new String[] {"Pinned", "Today"});
            assertThat(subjects(reader)).containsExactly("Harbour lease", "Dredging plan", "Quay walk");
            assertThat(phone.flags("INBOX", "Harbour lease")).containsIgnoringCase("$Pinned");
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.says("No longer pinned.");
            assertThat(dividers(reader)).hasText(new String[] {"Today"});
            assertThat(subjects(reader)).containsExactly("Dredging plan", "Quay walk", "Harbour lease");

            reader.row("Quay walk").hover();
            reader.page().locator(".row-actions [title^='Pin to the top']").click();
            assertThat(dividers(reader)).hasText(new String[] {"Pinned", "Today"});
            unpin(reader, "Quay walk");
            assertThat(dividers(reader)).hasText(new String[] {"Today"});
            assertThat(phone.flags("INBOX", "Quay walk")).doesNotContainIgnoringCase("$Pinned");
            reader.assertWell();
        }
    }

    @Test
    void isPinnedWhileItIsReadAndStaysOpen() {
        arrive("Harbour lease", "Quay walk");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour lease");
            reader.page().locator("[popovertarget=message-more]").click();
            reader.page().locator("#message-more").getByText("Pin to the top").click();
            reader.says("Pinned to the top.");
            assertThat(dividers(reader)).hasText(new String[] {"Pinned", "Today"});
            reader.heading("Harbour lease").waitFor();
            reader.page().locator("[popovertarget=message-more]").click();
            reader.page().locator("#message-more").getByText("Unpin").click();
            assertThat(dividers(reader)).hasText(new String[] {"Today"});
            reader.heading("Harbour lease").waitFor();
            reader.assertWell();
        }
    }

    @Test
    void followsWhatAnotherProgramPinsAndUnpins() {
        arrive("Harbour lease", "Quay walk");
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.page()
                    .locator(".live[data-state=live]")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            phone.mark("INBOX", "Harbour lease", "$Pinned");
            assertThat(dividers(reader)).hasText(new String[] {"Pinned", "Today"});
            phone.unmark("INBOX", "Harbour lease", "$Pinned");
            assertThat(dividers(reader)).hasText(new String[] {"Today"});
            reader.assertWell();
        }
    }

    @Test
    void isShownOnceHoweverDeepItLies() {
        arrive(IntStream.range(0, 60).mapToObj(i -> "Buoy %02d.".formatted(i)).toArray(String[]::new));
        phone.mark("INBOX", "Buoy 03.", "$Pinned");
        phone.mark("INBOX", "Buoy 55.", "$Pinned");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            assertThat(subjects(reader).subList(0, 3)).containsExactly("Buoy 55.", "Buoy 03.", "Buoy 59.");
            reader.page().locator(".list-scroll").evaluate("list => list.scrollTo(0, list.scrollHeight)");
            assertThat(reader.page().locator(".rows > li")).hasCount(60);
            assertThat(subjects(reader)).doesNotHaveDuplicates();

            // Come down, it goes back to its place on the second page.
            unpin(reader, "Buoy 03.");
            reader.page().waitForCondition(() -> subjects(reader).indexOf("Buoy 03.") == 56);
            assertThat(subjects(reader)).hasSize(60).doesNotHaveDuplicates();
            reader.assertWell();

            // Opened by its address it begins the list, at its own date.
            reader.row("Buoy 04.").locator("a").click();
            reader.heading("Buoy 04.").waitFor();
            phone.mark("INBOX", "Buoy 02.", "$Pinned");
            Document opened = Jsoup.parse(reader.page().reload().text());
            assertThat(opened.select(".rows > li > a > bdi:nth-of-type(2)").eachText())
                    .containsExactly("Buoy 04.", "Buoy 03.", "Buoy 02.", "Buoy 01.", "Buoy 00.");

            // Once the list is there up to its top it stands there, and only there.
            reader.page().locator(".list-scroll").evaluate("list => list.scrollTo(0, 0)");
            assertThat(reader.page().locator(".rows > li")).hasCount(60);
            assertThat(subjects(reader).subList(0, 3)).containsExactly("Buoy 55.", "Buoy 02.", "Buoy 59.");
            assertThat(subjects(reader)).doesNotHaveDuplicates();
            reader.assertWell();
        }
    }

    @Test
    void standsWhereItsDateIsWhereTheListIsFiltered() {
        arrive("Harbour lease", "Quay walk");
        phone.mark("INBOX", "Harbour lease", "$Pinned");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/INBOX?only=unread");
            assertThat(subjects(reader)).containsExactly("Quay walk", "Harbour lease");
            assertThat(reader.row("Harbour lease").locator("button.pin")).hasCount(1);
            reader.go("/search?q=is:pinned");
            reader.row("Harbour lease").waitFor();
            assertThat(reader.row("Quay walk")).hasCount(0);
        }
    }

    @Test
    void worksWithoutScripts() {
        arrive("Harbour lease", "Quay walk");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Harbour lease").locator("input").check();
            reader.page().locator("[popovertarget=selected-menu]").click();
            reader.page().locator("#selected-menu .list-pin").click();
            reader.says("Pinned to the top.");
            assertThat(subjects(reader)).containsExactly("Harbour lease", "Quay walk");
            reader.row("Harbour lease").locator("button.pin").click();
            reader.says("No longer pinned.");
            assertThat(subjects(reader)).containsExactly("Quay walk", "Harbour lease");
        }
    }

    @Test
    void theSecondPageWithoutScriptsLeavesItOut() {
        arrive(IntStream.range(0, 55).mapToObj(i -> "Buoy %02d.".formatted(i)).toArray(String[]::new));
        phone.mark("INBOX", "Buoy 01.", "$Pinned");
        try (Guest guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            Document first = guest.get("/mail/1/INBOX").page();
            assertThat(first.select(".divider").eachText()).startsWith("Pinned");
            Document second = guest.get(first.expectFirst("#rows > .batch").attr("data-older"))
                    .page();
            assertThat(second.select(".rows > li")).hasSize(4);
            assertThat(second.select(".rows").text()).doesNotContain("Buoy 01.");
        }
    }
}
