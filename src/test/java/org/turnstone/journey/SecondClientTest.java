package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** The browser and another mail program on one mailbox: each sees what the other did. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class SecondClientTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String subject) {
        phone.append("INBOX", new Letter(jonas, ida, subject).source());
    }

    @Test
    void theOtherSeesWhatWasReadStarredAnsweredAndForwarded() {
        arrives("Harbour lease");
        arrives("Dredging plan");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Harbour lease");
            reader.button("Star").first().click();
            reader.link("Reply").first().click();
            reader.write("Yes.");
            reader.send();
            reader.assertWell();

            reader.open("Dredging plan");
            reader.link("Forward").first().click();
            reader.page().locator("#compose-to").fill(jonas);
            reader.send();
            reader.assertWell();
        }
        // The outbox marks what was answered once the answer has gone.
        await().untilAsserted(() -> {
            assertThat(phone.flags("INBOX", "Harbour lease")).contains("\\Seen", "\\Flagged", "\\Answered");
            assertThat(phone.flags("INBOX", "Dredging plan"))
                    .contains("\\Seen", "$Forwarded")
                    .doesNotContain("\\Answered");
        });
    }

    @Test
    void theOtherSeesTheDraftAndThenTheMessageThatWasSent() {
        OtherProgram receiver = new OtherProgram(host.dovecot(), jonas);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.link("Compose").first().click();
            reader.page().locator("#compose-to").fill(jonas);
            reader.page().locator("#compose-subject").fill("Quay walk");
            reader.write("At noon?");
            reader.says("Saved ");
            // On a slow machine the first version that is stored has not all the words; the next one does.
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(phone.all("Drafts", "uid")).hasSize(1);
                assertThat(phone.flags("Drafts", "Quay walk")).contains("\\Draft", "\\Seen");
                assertThat(phone.source("Drafts", "Quay walk")).contains("At noon?");
            });
            reader.send();
            reader.assertWell();
        }
        assertThat(phone.all("Drafts", "uid")).isEmpty();
        assertThat(phone.flags("Sent", "Quay walk")).contains("\\Seen").doesNotContain("\\Draft");
        assertThat(phone.all("Sent", "hdr.message-id")).hasSize(1).isEqualTo(receiver.all("INBOX", "hdr.message-id"));
    }

    @Test
    void theBrowserShowsWhatTheOtherDid() {
        arrives("Marked with a star");
        arrives("Read on the phone");
        arrives("Put away");
        arrives("Thrown away");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            assertThat(reader.row("Read on the phone").getAttribute("data-unread"))
                    .isNotNull();

            phone.mark("INBOX", "Marked with a star", "\\Flagged");
            phone.mark("INBOX", "Read on the phone", "\\Seen");
            phone.append("Archive", new Letter(jonas, ida, "Of old").source());
            phone.move("INBOX", "Put away", "Archive");
            phone.expunge("INBOX", "Thrown away");
            arrives("Just now");
            reader.page().reload();

            assertThat(reader.row("Marked with a star").locator(".star").count())
                    .isOne();
            assertThat(reader.row("Read on the phone").getAttribute("data-unread"))
                    .isNull();
            assertThat(reader.row("Put away").count()).isZero();
            assertThat(reader.row("Thrown away").count()).isZero();
            assertThat(reader.row("Just now").getAttribute("data-unread")).isNotNull();
            reader.go("/mail/1/Archive");
            reader.row("Put away").waitFor();
            reader.assertWell();
        }
    }

    @Test
    void aMessageThatIsGoneLeavesThePageAroundIt() {
        arrives("Still here");
        arrives("Thrown away");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.hearsNothing();
            reader.signIn(ida);
            reader.row("Thrown away").waitFor();
            phone.expunge("INBOX", "Thrown away");

            reader.row("Thrown away").getByRole(AriaRole.LINK).click();
            reader.page()
                    .locator("#reading")
                    .getByText("This message is no longer here")
                    .waitFor();
            reader.assertWell();

            reader.open("Still here");
            reader.assertWell();
        }
    }

    @Test
    void aDraftIsContinuedAsTheOtherLeftIt() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.link("Compose").first().click();
            reader.page().locator("#compose-to").fill(jonas);
            reader.page().locator("#compose-subject").fill("Quay walk");
            reader.write("At noon?");
            reader.says("Saved ");
            reader.button("Save and close").click();
            reader.page().locator(".compose-panel").waitFor(Reader.gone());
            await().until(() -> !phone.all("Drafts", "uid").isEmpty());

            String begun = phone.source("Drafts", "Quay walk");
            phone.expunge("Drafts", "Quay walk");
            // Both forms of it: the text and its HTML.
            phone.append("Drafts", begun.replace("At noon?", "At one, by the crane."));
            phone.mark("Drafts", "Quay walk", "\\Draft");

            reader.go("/mail/1/Drafts");
            reader.goOnWith("Quay walk");
            reader.says("At one, by the crane.");
            reader.assertWell();
            reader.send();
            reader.assertWell();
        }
        assertThat(phone.all("Drafts", "uid")).isEmpty();
        assertThat(new OtherProgram(host.dovecot(), jonas).source("INBOX", "Quay walk"))
                .contains("At one, by the crane.")
                .doesNotContain("At noon");
    }
}
