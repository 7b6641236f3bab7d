package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Fault;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** The page that stays open: whatever changes in the mailbox appears on it by itself. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class LiveTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String subject) {
        phone.append("INBOX", new Letter(jonas, ida, subject).source());
    }

    private Reader reader(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        awaitState(reader, "Live");
        return reader;
    }

    private static void awaitState(Reader reader, String word) {
        assertThat(reader.page().locator(".live"))
                .hasText(word, new LocatorAssertions.HasTextOptions().setTimeout(40_000));
    }

    /** Nothing comes into the list itself: only how many there are in all folders is another number. */
    @Test
    void aConversationGrowsByWhatIsSentFromElsewhere() {
        String lease = new Letter("jonas@example.org", ida, "Harbour lease").source();
        phone.append("INBOX", lease);
        String id = lease.lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .orElseThrow()
                .substring("Message-ID: ".length());
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            reader.row("Harbour lease").waitFor();

            phone.append(
                    "Sent",
                    "In-Reply-To: " + id + "\r\n" + new Letter(ida, "jonas@example.org", "Re: Harbour lease").source());

            assertThat(reader.row("Harbour lease").locator("a small"))
                    .hasText("2", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        }
    }

    @Test
    void newMailComesToTheTopOfAnEmptyListTheTreeAndTheTitle() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            arrives("Harbour lease");

            reader.row("Harbour lease").waitFor();
            assertThat(reader.page()).hasTitle("Inbox – 1 unread · Turnstone");
            assertThat(reader.page().locator("#list-note")).hasText("1 unread");
            assertThat(reader.page().locator(".folder[href='/mail/1/INBOX'] > b"))
                    .hasText("1 unread");
            assertThat(reader.page().locator(".divider")).hasText("Today");
            assertThat(reader.page().locator("link[rel=icon]").getAttribute("href"))
                    .contains("mark-unread.svg");

            arrives("Dredging plan");
            reader.row("Dredging plan").waitFor();
            assertThat(reader.page().locator(".rows > li bdi:nth-child(2)"))
                    .containsText(new String[] {"Dredging plan", "Harbour lease"});
            assertThat(reader.page().locator(".divider")).hasCount(1);
            reader.assertWell();
        }
    }

    @Test
    void followsWhatAnotherProgramMarksAndRemovesAndKeepsWhatIsSelected() {
        for (String subject : List.of("One", "Two", "Three", "Four")) {
            arrives(subject);
        }
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            Locator box = reader.row("Two").locator("input");
            box.check();

            phone.mark("INBOX", "Two", "\\Flagged");
            phone.mark("INBOX", "Three", "\\Seen");
            phone.expunge("INBOX", "Four");

            reader.row("Two").locator(".star").waitFor();
            reader.awaitNoRow("Four");
            assertThat(reader.row("Three")).not().hasAttribute("data-unread", "");
            assertThat(box).isChecked();
            assertThat(box).isFocused();
            assertThat(reader.page().locator(".selected-count")).containsText("1");
            reader.assertWell();
        }
    }

    @Test
    void theOpenMessageFollowsAndStaysReadableWhenItHasGone() {
        arrives("Harbour lease");
        arrives("Dredging plan");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            reader.open("Harbour lease");
            Locator star = reader.page().locator(".star-button").first();

            phone.mark("INBOX", "Harbour lease", "\\Flagged");
            assertThat(star).hasAttribute("aria-pressed", "true");
            phone.expunge("INBOX", "Harbour lease");

            reader.says("This message is no longer in this folder.");
            assertThat(reader.heading("Harbour lease")).isVisible();
            assertThat(reader.text()).contains("final numbers");
            reader.assertWell();
        }
    }

    @Test
    void ownDeedsAreShownOnceAndComeBackOnlyWithUndo() {
        arrives("Stays");
        arrives("Goes");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            reader.row("Goes").locator("input").check();
            reader.page().locator(".list-selected [data-key=archive]").click();
            reader.awaitNoRow("Goes");
            arrives("Comes");
            reader.row("Comes").waitFor();
            assertThat(reader.page().locator(".rows > li")).hasCount(2);

            reader.page().locator("[data-key=undo]").click();
            reader.row("Goes").waitFor();
            assertThat(reader.page().locator(".rows > li")).hasCount(3);
            reader.assertWell();
        }
    }

    @Test
    void allTabsShareOneStreamAndOutliveTheOneThatHoldsIt() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader first = reader(visit);
            Reader second = first.inAnotherTab();
            second.go("/mail/1/INBOX");
            awaitState(second, "Live");
            assertThat(visit.requests().stream().filter(url -> url.contains("/live/")))
                    .hasSize(1);

            arrives("For both");
            first.row("For both").waitFor();
            second.row("For both").waitFor();
            first.page().close();
            arrives("For who is left");
            second.row("For who is left").waitFor();
            visit.assertNothingWentWrong();
        }
    }

    /** Notes across the reload whether a row of the next person's ever stood on the first one's page. */
    private static final String WATCH_FOR_STRANGERS =
            """
            () => {
              sessionStorage.setItem("watched", "yes")
              new MutationObserver(() => {
                if (document.body.innerText.includes("For Jonas alone")) sessionStorage.setItem("mixed", "yes")
              }).observe(document.documentElement, { childList: true, subtree: true })
            }
            """;

    private Reader signsInInstead(Reader reader, String somebody) {
        Reader other = reader.inAnotherTab();
        other.go("/mail/1/INBOX");
        other.page().locator("[popovertarget=account]").click();
        other.button("Sign out").click();
        other.signIn(somebody);
        return other;
    }

    private static void assertIsAllOf(Reader reader, String somebody) {
        assertThat(reader.row("For Jonas alone")).isVisible();
        assertThat(reader.row("For Ida alone")).hasCount(0);
        assertThat(reader.page().locator("[popovertarget=account]")).hasAttribute("title", Pattern.compile(somebody));
        assertThat(reader.page().evaluate("sessionStorage.getItem('watched')")).isEqualTo("yes");
        assertThat(reader.page().evaluate("sessionStorage.getItem('mixed')")).isNull();
    }

    @Test
    void aTabLeftOpenShowsNothingOfTheNextPersonsAmongTheFirstOnes() {
        arrives("For Ida alone");
        new OtherProgram(host.dovecot(), jonas).append("INBOX", new Letter(ida, jonas, "For Jonas alone").source());
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.hearsNothing();
            reader.signIn(ida);
            reader.row("For Ida alone").locator("input").check();
            signsInInstead(reader, jonas);
            reader.page().evaluate(WATCH_FOR_STRANGERS);

            reader.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");

            reader.row("For Jonas alone").waitFor();
            assertIsAllOf(reader, jonas);
        }
    }

    @Test
    void aClickInATabLeftOpenMakesItTheNextPersonsAsAWhole() {
        arrives("For Ida alone");
        new OtherProgram(host.dovecot(), jonas).append("INBOX", new Letter(ida, jonas, "For Jonas alone").source());
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.hearsNothing();
            reader.signIn(ida);
            signsInInstead(reader, jonas);
            reader.page().evaluate(WATCH_FOR_STRANGERS);

            reader.page().locator("#folders [data-key=go-INBOX]").click();

            reader.row("For Jonas alone").waitFor();
            assertIsAllOf(reader, jonas);
            signsInInstead(reader, ida);
            reader.row("For Jonas alone").getByRole(AriaRole.LINK).first().click();
            reader.row("For Ida alone").waitFor();
            assertThat(reader.row("For Jonas alone")).hasCount(0);
        }
    }

    @Test
    void aTickIsOfItsMessageAloneWhenAFolderIsMadeAnew() {
        host.dovecot().doveadm("mailbox", "create", "-u", ida, "Projects");
        phone.append("Projects", new Letter(jonas, ida, "Before").source());
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            reader.go("/mail/1/Projects");
            reader.row("Before").locator("input").check();
            host.dovecot().doveadm("mailbox", "delete", "-u", ida, "Projects");
            host.dovecot().doveadm("mailbox", "create", "-u", ida, "Projects");
            phone.append("Projects", new Letter(jonas, ida, "Afterwards").source());

            reader.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");

            reader.row("Afterwards").waitFor();
            assertThat(reader.row("Before")).hasCount(0);
            assertThat(reader.row("Afterwards").locator("input")).not().isChecked();
            reader.assertWell();
        }
    }

    @Test
    void goesOnAfterAnAnswerOfSomebodyInBetween() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            reader.page()
                    .route(
                            url -> url.endsWith("/mail/1/INBOX"),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<h1>Welcome to the hotel</h1>")),
                            new Page.RouteOptions().setTimes(1));
            reader.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            reader.page()
                    .waitForResponse(
                            response -> response.url().endsWith("/mail/1/INBOX"),
                            new Page.WaitForResponseOptions().setTimeout(20_000),
                            () -> arrives("After the hotel"));

            reader.row("After the hotel").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
            reader.assertWell();
        }
    }

    @Test
    void saysWhenTheServerIsAwayAndCatchesUpWhenItIsBack() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            host.imap().set(new Fault.Refuse());
            try {
                host.imap().cutAll();
                awaitState(reader, "Offline");
                assertThat(reader.page().locator(".live"))
                        .hasAttribute(
                                "title",
                                "The mail server cannot be reached. It is tried again and again, and what arrived"
                                        + " meanwhile will appear here.");
                reader.assertWell();
                arrives("Meanwhile");
            } finally {
                host.imap().pass();
            }

            awaitState(reader, "Live");
            reader.row("Meanwhile").waitFor();
        }
    }

    @Test
    void whatIsLookedAtStaysWhereItIs() {
        for (int i = 0; i < 20; i++) {
            arrives("Number " + i + ".");
        }
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = reader(visit);
            Locator row = reader.row("Number 3.");
            row.scrollIntoViewIfNeeded();
            double before = row.boundingBox().y;
            arrives("Above all");

            reader.row("Above all").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(row.boundingBox().y).isEqualTo(before);
        }
    }

    @Test
    void worksOnAPhoneWhereTheTreeIsADrawer() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            Page page = reader.page();
            page.locator(".live[data-state=live]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            arrives("On the way");

            reader.row("On the way").waitFor();
            reader.assertWell();
        }
    }
}
