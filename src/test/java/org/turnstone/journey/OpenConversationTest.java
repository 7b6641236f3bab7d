package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;
import org.turnstone.testing.Visit;

/** What is done to single messages of a conversation, and which of its messages bring it into a filtered list. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class OpenConversationTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);
    private final Talk talk = Talk.of(ida);

    @BeforeEach
    void threeMessagesAndAnother() {
        phone.append("INBOX", talk.letter("one", "Quay walk", "", "Shall we?"));
        phone.append("INBOX", talk.letter("two", "Re: Quay walk", "one", "At noon."));
        phone.append("INBOX", talk.letter("three", "Re: Quay walk", "two", "Noon it is."));
        phone.append("INBOX", talk.letter("other", "Dredging plan", "", "Something else."));
        phone.mark("INBOX", "Quay walk", "\\Seen");
        phone.mark("INBOX", "Dredging plan", "\\Seen");
    }

    private Reader signedIn(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.awaitConversations();
        return reader;
    }

    private static void fromTheCard(Reader reader, Locator card, String words) {
        card.locator(".message-tools [popovertarget^=menu-]").click();
        reader.page()
                .locator(".menu:popover-open")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @Test
    void staysOpenWhenOneOfItsMessagesGoes() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.open("Quay walk");
            assertThat(reader.text()).contains("Noon it is.");
            fromTheCard(reader, reader.page().locator(".message-card").first(), "Delete this message");
            reader.says("Moved to Trash.");
            assertThat(reader.page().locator(".folded")).hasCount(1);
            assertThat(reader.page().locator(".message-card")).hasCount(1);
            assertThat(reader.text()).contains("At noon.");
            assertThat(reader.row("Quay walk").locator("bdi > small")).hasText("2");
            assertThat(phone.all("INBOX", "hdr.subject")).hasSize(3);
            reader.assertWell();

            reader.page().locator(".folded").click();
            assertThat(reader.page().locator(".message-card")).hasCount(2);
            fromTheCard(reader, reader.page().locator(".message-card").first(), "Archive this message");
            reader.says("Archived.");
            assertThat(reader.page().locator(".message-card")).hasCount(1);
            reader.heading("Re: Quay walk").waitFor();
            assertThat(phone.all("Archive", "hdr.subject")).containsExactly("Quay walk");
            reader.assertWell();
        }
    }

    @Test
    void isUnreadAgainFromOneMessageOn() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            reader.open("Quay walk");
            reader.page().locator(".folded").nth(1).click();
            assertThat(reader.page().locator(".message-card")).hasCount(2);
            fromTheCard(reader, reader.page().locator(".message-card").first(), "Mark as unread from here on");
            reader.says("2 messages marked as unread.");
            assertThat(reader.page().locator(".message-card")).hasCount(0);
            assertThat(reader.page()).hasURL(java.util.regex.Pattern.compile("/mail/1/INBOX$"));
            assertThat(phone.all("INBOX", "flags"))
                    .satisfiesExactly(
                            one -> assertThat(one).contains("Seen"),
                            two -> assertThat(two).doesNotContain("Seen"),
                            three -> assertThat(three).doesNotContain("Seen"),
                            other -> assertThat(other).contains("Seen"));
            reader.assertWell();
        }
    }

    @Test
    void aMatchingMessageBringsItIntoAFilteredList() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = signedIn(visit);
            phone.mark("INBOX", "Quay walk", "$label1");
            phone.expunge("INBOX", "Dredging plan");
            phone.append("INBOX", talk.letter("last", "Harbour lease", "", "Unread."));
            phone.unmark("INBOX", "Quay walk", "\\Seen");
            phone.mark("INBOX", "Re: Quay walk", "\\Seen");
            reader.go("/mail/1/INBOX?only=unread");
            assertThat(reader.page().locator(".rows > li")).hasCount(2);
            assertThat(reader.row("Quay walk").locator("bdi > small")).hasText("3");
            assertThat(reader.page().locator("#list .divider")).hasCount(1);
            reader.row("Quay walk").locator("input").click();
            reader.page().locator(".list-selected > [data-key=archive]").click();
            reader.says("Conversation archived.");
            assertThat(phone.all("Archive", "hdr.subject")).hasSize(3);
            assertThat(reader.page().locator(".rows > li")).hasCount(1);

            reader.go("/mail/1/INBOX?sort=subject");
            assertThat(reader.page().locator("form.list[data-singles]")).hasCount(1);
            reader.assertWell();
        }
    }
}
