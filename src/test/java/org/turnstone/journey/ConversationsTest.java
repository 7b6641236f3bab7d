package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** A question, an answer to it from Sent and one more: one row, one stack, one thing to archive. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class ConversationsTest {

    private static final String SUBJECT = "Quay walk";

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final Talk talk = Talk.of(ida);

    @BeforeEach
    void threeMessagesAndAnother() {
        phone.append("INBOX", talk.by(jonas).letter("one", SUBJECT, "", "Shall we walk along the quay?"));
        phone.append("Sent", talk.by(ida).letter("two", "Re: " + SUBJECT, "one", "At noon, gladly."));
        phone.append("INBOX", talk.by(jonas).letter("three", "Re: " + SUBJECT, "one", "Noon it is."));
        phone.append("INBOX", talk.by(jonas).letter("other", "Dredging plan", "", "Something else."));
        phone.mark("INBOX", SUBJECT, "\\Seen");
        phone.mark("Sent", SUBJECT, "\\Seen");
    }

    private Reader signedIn(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.awaitConversations();
        return reader;
    }

    @Test
    void oneRowOpensAStackAcrossFolders() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            assertThat(reader.page().locator("#list .rows > li").count()).isEqualTo(2);
            assertThat(reader.row(SUBJECT).innerText())
                    .contains("Jonas Weber, me")
                    .contains("3");

            reader.open(SUBJECT);
            reader.says("3 messages");
            assertThat(reader.text()).contains("Noon it is.");
            Locator folded = reader.page().locator(".folded");
            assertThat(folded.count()).isEqualTo(2);
            assertThat(folded.nth(1).innerText()).contains("me").contains("At noon, gladly.");
            reader.assertWell();

            folded.nth(1).click();
            reader.page().waitForCondition(() -> folded.count() == 1);
            assertThat(reader.page().locator(".message-card").count()).isEqualTo(2);
            assertThat(reader.page().url()).contains("/INBOX/");
            reader.assertWell();
        }
    }

    @Test
    void archivesAllOfItAndTakesItBack() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.open(SUBJECT);
            reader.button("Archive").last().click();
            reader.says("Conversation archived");
            reader.awaitNoRow(SUBJECT);
            assertThat(phone.all("Archive", "hdr.subject")).hasSize(2);
            assertThat(phone.all("INBOX", "hdr.subject")).containsExactly("Dredging plan");

            reader.page().locator("#toasts button").first().click();
            reader.row(SUBJECT).waitFor();
            assertThat(phone.all("INBOX", "hdr.subject")).hasSize(3);
            assertThat(phone.all("Archive", "hdr.subject")).isEmpty();
            reader.assertWell();
        }
    }

    @Test
    void aSelectionTakesEveryMessageOfItsConversations() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.row(SUBJECT).locator("input").click();
            reader.page().locator(".list-selected [data-key=unread]").click();
            reader.says("Conversation marked as unread");
            assertThat(reader.row(SUBJECT).getAttribute("data-unread")).isNotNull();
            assertThat(reader.row(SUBJECT).innerText()).contains("3");
            assertThat(phone.all("INBOX", "flags").stream().noneMatch(flags -> flags.contains("\\Seen")))
                    .isTrue();
            reader.assertWell();
        }
    }

    @Test
    void whatArrivesJoinsItsRowAndSoDoesMyAnswer() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            phone.append("INBOX", talk.by(jonas).letter("four", "Re: " + SUBJECT, "three", "Bring boots."));
            reader.go("/mail/1/INBOX");
            assertThat(reader.page().locator("#list .rows > li").count()).isEqualTo(2);
            assertThat(reader.row(SUBJECT).innerText()).contains("4");
            phone.expunge("INBOX", "Dredging plan");
            reader.go("/mail/1/INBOX");
            assertThat(reader.page().locator("#list .rows > li").count()).isEqualTo(1);
            reader.assertWell();
        }
    }

    @Test
    void listsByMessageForWhoWantsItSo() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.go("/settings");
            reader.page().getByLabel("Messages: one row for each").check();
            reader.page()
                    .locator("form[action='/settings/conversations'] button.primary")
                    .click();
            reader.says("Your settings are saved.");
            assertThat(reader.page().getByLabel("Messages: one row for each").isChecked())
                    .isTrue();
            reader.go("/mail/1/INBOX");
            assertThat(reader.page().locator("#list .rows > li").count()).isEqualTo(3);
            reader.open(SUBJECT);
            assertThat(reader.page().locator(".folded").count()).isZero();
            reader.assertWell();
        }
    }

    @Test
    void opensOnAPhone() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = signedIn(visit);
            reader.open(SUBJECT);
            assertThat(reader.page().locator(".folded").count()).isEqualTo(2);
            assertThat(reader.text()).contains("Noon it is.");
            reader.assertWell();
        }
    }

    @Test
    void worksWithoutScripts() {
        try (Guest guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            Document list = guest.get("/mail/1/INBOX").page();
            for (int i = 0; i < 200 && list.select(".rows bdi > small").isEmpty(); i++) {
                list = guest.get("/mail/1/INBOX").page();
            }
            String href = list.select(".rows li:has(bdi > small) > a").attr("href");
            Document open = guest.get(href).page();

            assertThat(open.select(".folded")).hasSize(2);
            Document answer =
                    guest.get(open.select(".folded").last().attr("href")).page();
            assertThat(answer.select(".message-card .message-name").text()).contains("Ida");
            assertThat(answer.select(".folded")).hasSize(2);
        }
    }
}
