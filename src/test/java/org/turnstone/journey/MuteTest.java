package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** What comes into a muted conversation is not told of and goes to the archive, unless it is to the person alone. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class MuteTest {

    private static final String SUBJECT = "Quay walk";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final Talk talk = Talk.of(ida);

    @BeforeEach
    void twoConversations() {
        phone.append("INBOX", talk.with("Copy: <all@example.org>").letter("one", SUBJECT, "", "Who walks?"));
        phone.append("INBOX", talk.with("Cc: <all@example.org>").letter("two", "Re: " + SUBJECT, "one", "I do."));
        phone.append(
                "INBOX", talk.with("Cc: <all@example.org>").letter("other", "Dredging plan", "", "Something else."));
    }

    private Reader signedIn(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.awaitConversations();
        reader.page()
                .locator("[data-keys='m']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return reader;
    }

    @Test
    void whatComesLaterGoesToTheArchiveUnread() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.page().locator(".live[data-state=live]").waitFor();
            reader.row(SUBJECT).locator("input").click();
            reader.page().keyboard().press("m");
            reader.says("Conversation muted.");
            reader.row(SUBJECT).locator(".muted").waitFor();
            assertThat(phone.flags("INBOX", "Quay walk")).containsIgnoringCase("$muted");
            assertThat(reader.page().locator("#list-note")).hasText("3 unread");
            reader.assertWell();

            phone.append(
                    "INBOX", talk.with("Cc: <all@example.org>").letter("three", "Re: " + SUBJECT, "two", "Me too."));
            phone.append("INBOX", talk.with("Cc: <all@example.org>").letter("next", "Harbour lease", "", "New."));
            reader.row("Harbour lease").waitFor();
            reader.page()
                    .waitForCondition(() -> phone.all("Archive", "hdr.subject").size() == 1);
            assertThat(phone.flags("Archive", SUBJECT))
                    .containsIgnoringCase("$muted")
                    .doesNotContain("Seen");
            assertThat(phone.all("INBOX", "hdr.subject")).hasSize(4);
            assertThat(reader.page().locator("#list-note")).hasText("4 unread");

            phone.append("INBOX", talk.with("X-To: you alone").letter("four", "Re: " + SUBJECT, "three", "Ida?"));
            assertThat(reader.page().locator("#list-note")).hasText("5 unread");
            assertThat(phone.all("INBOX", "hdr.subject")).hasSize(5);
            reader.assertWell();
        }
    }

    @Test
    void isNotToldOf() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.row(SUBJECT).locator("input").click();
            reader.page().keyboard().press("m");
            reader.says("Conversation muted.");
            reader.hearsNothing();
            String before = reader.page()
                    .request()
                    .get(reader.page().url().replaceFirst("/mail/.*", "/live/1/arrivals"))
                    .text();
            String mark = before.replaceFirst(".*\"mark\":\"([^\"]+)\".*", "$1");
            phone.append(
                    "INBOX", talk.with("Cc: <all@example.org>").letter("three", "Re: " + SUBJECT, "two", "Me too."));
            phone.append("INBOX", talk.with("Cc: <all@example.org>").letter("next", "Harbour lease", "", "New."));
            String told = reader.page()
                    .request()
                    .get(reader.page().url().replaceFirst("/mail/.*", "/live/1/arrivals?after=" + mark))
                    .text();
            assertThat(told).contains("Harbour lease").doesNotContain(SUBJECT);
        }
    }

    @Test
    void isUnmutedAndFoundMeanwhile() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.page().locator(".live[data-state=live]").waitFor();
            reader.open(SUBJECT);
            reader.page().keyboard().press("m");
            reader.says("Conversation muted.");
            reader.heading("Re: " + SUBJECT).waitFor();
            Reader second = reader.inAnotherTab();
            second.go("/search?q=is:muted");
            second.row(SUBJECT).waitFor();
            assertThat(second.page().locator(".rows > li")).hasCount(2);

            reader.page().locator("[popovertarget=message-more]").click();
            reader.page()
                    .locator("#message-more")
                    .getByText("Unmute conversation")
                    .click();
            reader.says("Conversation no longer muted.");
            reader.row(SUBJECT)
                    .locator(".muted")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(phone.all("INBOX", "flags").stream().anyMatch(flags -> flags.contains("muted")))
                    .isFalse();
            phone.append(
                    "INBOX", talk.with("Cc: <all@example.org>").letter("three", "Re: " + SUBJECT, "two", "Me too."));
            reader.go("/mail/1/INBOX");
            assertThat(phone.all("INBOX", "hdr.subject")).hasSize(4);

            reader.row(SUBJECT).locator("input").click();
            reader.page().keyboard().press("m");
            reader.says("Conversation muted.");
            reader.button("Undo").first().click();
            reader.says("Conversation no longer muted.");
            assertThat(reader.row(SUBJECT).locator(".muted")).hasCount(0);
            reader.assertWell();
        }
    }

    /** Of two conversations one was muted long ago. */
    @Test
    void undoTakesBackNoMoreThanWasDone() {
        phone.mark("INBOX", SUBJECT, "$Muted");
        try (var guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            Document page = guest.get("/mail/1/INBOX").page();
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            ((FormElement) page.expectFirst("form.list"))
                    .formData()
                    .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
            page.select(".rows > li > input").forEach(row -> fields.add(Map.entry("id", row.val())));
            fields.add(Map.entry("way", "on"));
            Document muted = guest.post("/mail/1/INBOX/mutes", fields).page();
            assertThat(phone.flags("INBOX", "Dredging plan")).containsIgnoringCase("$muted");

            guest.submit((FormElement) muted.expectFirst(".toast form"), Map.of());

            assertThat(phone.flags("INBOX", "Dredging plan")).doesNotContainIgnoringCase("$muted");
            assertThat(phone.flags("INBOX", SUBJECT)).containsIgnoringCase("$muted");
        }
    }
}
