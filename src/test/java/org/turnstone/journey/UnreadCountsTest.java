package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** The page counts along: in the list's head, in the tree and in its title, without another page. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class UnreadCountsTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void arrives(String mailbox, String subject) {
        phone.append(mailbox, new Letter(host.person(), ida, subject).source());
    }

    @Test
    void oneLessWithEachMessageThatIsOpened() {
        arrives("INBOX", "Harbour lease");
        arrives("INBOX", "Dredging plan");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            unread(reader, "Inbox", "2");

            reader.open("Dredging plan");
            unread(reader, "Inbox", "1");
            reader.open("Harbour lease");
            noneUnread(reader, "Inbox");
            reader.open("Dredging plan");
            noneUnread(reader, "Inbox");

            arrives("INBOX", "Just now");
            phone.unmark("INBOX", "Harbour lease", "\\Seen");
            reader.button("Mark as unread").first().click();
            unread(reader, "Inbox", "3");
            reader.assertWell();
        }
    }

    @Test
    void whatIsMovedIsCountedWhereItGoes() {
        arrives("INBOX", "Harbour lease");
        arrives("INBOX", "Dredging plan");
        arrives("Archive", "Of old");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            select(reader, "Harbour lease");
            reader.button("Archive").first().click();
            unread(reader, "Inbox", "1");
            assertThat(count(reader, "Archive")).hasText("2 unread");
            reader.assertWell();
        }
    }

    @Test
    void whatIsDeletedForGoodIsNoLongerCounted() {
        arrives("Junk", "You have won");
        arrives("Junk", "You have won again");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/Junk");
            select(reader, "You have won again");
            reader.button("Delete for good").first().click();
            reader.page()
                    .locator("#delete-for-good")
                    .getByText("Delete for good", new Locator.GetByTextOptions().setExact(true))
                    .click();
            reader.awaitNoRow("You have won again");
            unread(reader, "Junk", "1");
            reader.assertWell();
        }
    }

    private static void select(Reader reader, String words) {
        reader.row(words).getByRole(AriaRole.CHECKBOX).check();
    }

    private static Locator count(Reader reader, String folder) {
        return reader.page()
                .locator("#folders a")
                .filter(new Locator.FilterOptions().setHasText(folder))
                .locator("b");
    }

    private static void unread(Reader reader, String folder, String number) {
        assertThat(reader.page().locator("#list-note")).hasText(number + " unread");
        assertThat(count(reader, folder)).hasText(number + " unread");
        assertThat(reader.page()).hasTitle(Pattern.compile("^" + folder + " – " + number + " unread · "));
    }

    private static void noneUnread(Reader reader, String folder) {
        assertThat(reader.page().locator("#list-note")).isEmpty();
        assertThat(count(reader, folder)).hasCount(0);
        assertThat(reader.page()).hasTitle(Pattern.compile("^" + folder + " · "));
    }
}
