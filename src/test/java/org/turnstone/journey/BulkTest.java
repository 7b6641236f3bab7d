package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Everything a list holds is chosen at once, and more than anybody waits for is done as an errand. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class BulkTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String subject) {
        phone.append("INBOX", new Letter("jonas@example.org", ida, subject).source());
    }

    /** As many as there are, once more, and again: the quick way to a full mailbox. */
    private void doubled(int times) {
        byMessage();
        for (int time = 0; time < times; time++) {
            host.dovecot().doveadm("copy", "-u", ida, "INBOX", "mailbox", "INBOX", "all");
        }
    }

    /** Copies of one message are one conversation: to be many rows they have to be listed one by one. */
    private void byMessage() {
        try (var guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            guest.submit(guest.get("/settings").form("/settings/conversations"), Map.of("list", "message"));
        }
    }

    private int count(String mailbox) {
        return phone.all(mailbox, "uid").size();
    }

    @Test
    void archivesEverythingAndTakesItBack() {
        arrives("Anchor");
        arrives("Buoy");
        arrives("Crane");
        doubled(9);
        assertThat(count("INBOX")).isEqualTo(1_536);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Crane").getByRole(AriaRole.CHECKBOX).check();
            Locator whole = reader.page().getByLabel("Select all 1,536 in Inbox");
            assertThat(whole.isVisible()).isFalse();
            reader.page().locator(".select-all").check();
            reader.says("All on this page are selected.");
            whole.check();
            assertThat(reader.page().locator(".selected-count").innerText()).contains("1,536");
            reader.assertWell();
            arrives("Too late");

            reader.button("Archive").first().click();
            reader.says("1,536 messages archived.");
            await().atMost(LONG).until(() -> count("Archive") == 1_536);
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Too late");
            reader.row("Too late").waitFor();
            reader.awaitNoRow("Crane");
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.says("1,536 messages moved back.");
            assertThat(count("INBOX")).isEqualTo(1_537);
            assertThat(count("Archive")).isZero();
            reader.row("Crane").waitFor();
            reader.assertWell();
        }
    }

    @Test
    void putsEverythingAsideAndTakesItBack() {
        arrives("Anchor");
        doubled(11);
        assertThat(count("INBOX")).isEqualTo(2_048);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.page().locator(".rows input").first().check();
            reader.page().locator(".select-all").check();
            reader.page().getByLabel("Select all 2,048 in Inbox").check();
            reader.button("Snooze").first().click();
            reader.page()
                    .locator("#snooze-menu")
                    .getByRole(AriaRole.BUTTON)
                    .getByText("Tomorrow")
                    .click();
            reader.says("2048 messages snoozed until ");
            assertThat(count("Snoozed")).isEqualTo(2_048);
            assertThat(count("INBOX")).isZero();
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.says("2048 messages are back where they came from.");
            assertThat(count("INBOX")).isEqualTo(2_048);
            reader.assertWell();
        }
    }

    @Test
    void marksOnlyWhatMatchesAndTakesBackOnlyThat() {
        arrives("Anchor");
        doubled(6);
        phone.mark("INBOX", "Anchor", "\\Seen");
        arrives("Buoy");
        host.dovecot().doveadm("copy", "-u", ida, "INBOX", "mailbox", "INBOX", "unseen");
        for (int time = 0; time < 5; time++) {
            host.dovecot().doveadm("copy", "-u", ida, "INBOX", "mailbox", "INBOX", "unseen");
        }
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.link("Unread").click();
            reader.page().locator(".list-choice [aria-current=true]").waitFor();
            reader.page().locator(".rows input").first().check();
            reader.page().locator(".select-all").check();
            reader.page().getByLabel("Select all 64 in Inbox that match").check();
            reader.button("Mark as read").first().click();
            reader.says("64 messages marked as read.");
            assertThat(host.dovecot().doveadm("search", "-u", ida, "mailbox", "INBOX", "unseen"))
                    .isBlank();
            reader.assertWell();
        }
    }

    @Test
    void worksWithoutScriptsAndStops() {
        arrives("Anchor");
        doubled(13);
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Anchor").getByRole(AriaRole.CHECKBOX).check();
            reader.page().getByLabel("Select all 8,192 in Inbox").check();
            reader.button("Move to trash").first().click();
            reader.heading("Under way").waitFor();
            String elsewhere = reader.page()
                    .request()
                    .get(reader.page().url().replaceFirst("/errands/.*", "/mail/1/Trash"))
                    .text();
            assertThat(Jsoup.parse(elsewhere).select("#toasts .errand form[action$=/stop]"))
                    .hasSize(1);
            reader.button("Stop").click();
            await().atMost(LONG).until(() -> {
                reader.page().reload();
                return reader.page().getByText("Finished").count() > 0;
            });
            reader.says("stay as they were.");
            int moved = count("Trash");
            assertThat(moved).isPositive().isLessThan(8_192);
            assertThat(count("INBOX")).isEqualTo(8_192 - moved);

            reader.button("Undo").click();
            await().atMost(LONG).until(() -> {
                reader.page().reload();
                return reader.page().getByText("Finished").count() > 0;
            });
            reader.says("moved back.");
            reader.link("Back to the list").click();
            assertThat(count("INBOX")).isEqualTo(8_192);
        }
    }

    @Test
    void whatWasDeletedForGoodCanBeHadBack() {
        arrives("Anchor");
        doubled(11);
        host.dovecot().doveadm("move", "-u", ida, "Trash", "mailbox", "INBOX", "all");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/Trash");
            reader.page().locator(".rows input").first().check();
            reader.page().locator(".select-all").check();
            reader.page().getByLabel("Select all 2,048 in Trash").check();
            reader.button("Delete for good").first().click();
            reader.page().locator("#delete-for-good .danger").click();
            reader.says("2,048 messages deleted for good.");
            reader.button("Undo").first().click();
            reader.says("2,048 messages not deleted after all.");
            assertThat(host.dovecot().doveadm("search", "-u", ida, "mailbox", "Trash", "deleted"))
                    .isBlank();
            reader.assertWell();
        }
    }

    @Test
    void markingAFolderAsReadIsTakenBack() {
        arrives("Anchor");
        arrives("Buoy");
        phone.mark("INBOX", "Anchor", "\\Seen");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.button("Folder menu").click();
            reader.button("Mark all as read").click();
            reader.says("Marked as read.");
            reader.button("Undo").first().click();
            reader.says("Marked as unread.");
            assertThat(phone.flags("INBOX", "Anchor")).contains("\\Seen");
            assertThat(phone.flags("INBOX", "Buoy")).doesNotContain("\\Seen");
            reader.assertWell();
        }
    }

    @Test
    void isNobodyElses() {
        arrives("Anchor");
        doubled(11);
        try (var hers = Guest.at(origin);
                var his = Guest.at(origin)) {
            hers.signIn(ida, MailHost.PASSWORD);
            his.signIn(host.person(), MailHost.PASSWORD);
            Guest.Answer begun = hers.submit(
                    hers.get("/mail/1/INBOX").form("/mail/1/INBOX/moves"),
                    Map.of("all", whole(hers), "role", "archive"));
            String errand = begun.url().getPath();
            assertThat(errand).startsWith("/errands/");
            assertThat(his.get(errand).status()).isEqualTo(404);
            assertThat(his.get(errand + "/progress").status()).isEqualTo(404);
            await().atMost(LONG).until(() -> count("Archive") == 2_048);
            assertThat(hers.get(errand).status()).isEqualTo(200);
        }
    }

    @Test
    void undoLeavesWhatWasReadBefore() {
        arrives("Anchor");
        arrives("Buoy");
        phone.mark("INBOX", "Anchor", "\\Seen");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Anchor").getByRole(AriaRole.CHECKBOX).check();
            reader.page().locator(".select-all").check();
            reader.button("Mark as read").first().click();
            reader.says("2 messages marked as read.");
            reader.button("Undo").first().click();
            reader.says("Marked as unread.");
            assertThat(phone.flags("INBOX", "Anchor")).contains("\\Seen");
            assertThat(phone.flags("INBOX", "Buoy")).doesNotContain("\\Seen");
            reader.assertWell();
        }
    }

    private static String whole(Guest guest) {
        return guest.get("/mail/1/INBOX").page().expectFirst("input[name=all]").val();
    }

    @Test
    void rowsAreDraggedToFolders() {
        arrives("Anchor");
        arrives("Buoy");
        arrives("Crane");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.row("Anchor").getByRole(AriaRole.CHECKBOX).check();
            reader.row("Buoy").getByRole(AriaRole.CHECKBOX).check();
            reader.row("Buoy").getByRole(AriaRole.LINK).dragTo(reader.page().locator("#folders [data-key=go-ARCHIVE]"));
            reader.awaitNoRow("Anchor");
            reader.awaitNoRow("Buoy");
            assertThat(phone.all("Archive", "hdr.subject")).containsExactlyInAnyOrder("Anchor", "Buoy");
            reader.row("Crane").waitFor();
            assertThat(reader.page().locator(".drag-image").count()).isZero();
            reader.assertWell();
        }
    }

    @Test
    void goesToADay() {
        arrives("Anchor");
        doubled(6);
        host.dovecot().doveadm("expunge", "-u", ida, "mailbox", "INBOX", "1:3");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.button("Filter and sort").click();
            reader.page().getByLabel("Go to date").fill("2020-03-01");
            reader.button("Go").click();
            reader.page().locator("#rows > .batch + .batch").waitFor();
            assertThat(reader.page().url()).contains("on=2020-03-01");
            assertThat(reader.page().locator(".rows > li").count()).isEqualTo(61);
            Locator scroller = reader.page().locator(".list-scroll");
            assertThat((Integer) scroller.evaluate("list => Math.round(list.scrollTop)"))
                    .isPositive();
            reader.assertWell();
        }
    }
}
