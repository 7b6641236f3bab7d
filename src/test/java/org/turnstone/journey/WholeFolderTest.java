package org.turnstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What the folder's menu does to all of it goes as far as the page knew, can be stopped, and is taken back. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class WholeFolderTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void lies(String mailbox, String subject) {
        phone.append(mailbox, new Letter("jonas@example.org", ida, subject).source());
    }

    private void doubled(String mailbox, int times) {
        for (int time = 0; time < times; time++) {
            host.dovecot().doveadm("copy", "-u", ida, mailbox, "mailbox", mailbox, "unseen");
        }
    }

    private List<String> found(String mailbox, String... what) {
        String[] search = {"search", "-u", ida, "mailbox", mailbox};
        return host.dovecot()
                .doveadm(Stream.concat(Stream.of(search), Stream.of(what)).toArray(String[]::new))
                .lines()
                .toList();
    }

    private static void fromTheMenu(Reader reader, String words) {
        reader.button("Folder menu").click();
        reader.button(words).click();
    }

    private static FormElement reading(Document page) {
        return (FormElement) page.expectFirst("#folder-menu form[action$=/flags]");
    }

    private static FormElement emptying(Document page) {
        return (FormElement) page.expectFirst("#emptying form");
    }

    private static String toast(Guest.Answer answer) {
        return answer.page().select("#toasts .toast-text").text();
    }

    @Test
    void thousandsAreMarkedAsReadAndThoseAloneAreUnreadAgain() {
        lies("INBOX", "Read before");
        phone.mark("INBOX", "Read before", "\\Seen");
        lies("INBOX", "Anchor");
        doubled("INBOX", 11);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            fromTheMenu(reader, "Mark all as read");
            reader.says("2,048 messages marked as read.");
            assertThat(found("INBOX", "unseen")).isEmpty();
            assertThat(reader.page().locator("li[data-unread]")).hasCount(0);
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.says("2,048 messages marked as unread.");
            assertThat(found("INBOX", "unseen")).hasSize(2_048);
            assertThat(phone.flags("INBOX", "Read before")).contains("\\Seen");
            reader.assertWell();
        }
    }

    @Test
    void whatCameToTheOpenPageIsMarkedToo() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.page().locator(".live[data-state=live]").waitFor();
            lies("INBOX", "Harbour lease");
            reader.row("Harbour lease").waitFor();

            fromTheMenu(reader, "Mark all as read");

            reader.says("Marked as read.");
            assertThat(reader.page().locator("li[data-unread]")).hasCount(0);
            assertThat(phone.flags("INBOX", "Harbour lease")).contains("\\Seen");
            reader.assertWell();
        }
    }

    @Test
    void whatNobodyHasBeenShownIsLeftAlone() {
        lies("INBOX", "Shown");
        lies("Trash", "Thrown away");
        lies("Trash", "Torn up");
        try (var guest = Guest.at(origin)) {
            Document inbox = guest.signIn(ida, MailHost.PASSWORD).page();
            Document trash = guest.get("/mail/1/Trash").page();
            lies("INBOX", "Too late");
            lies("Trash", "Too late");

            assertThat(toast(guest.submit(reading(inbox), Map.of("add", "seen"))))
                    .isEqualTo("Marked as read.");
            assertThat(phone.flags("INBOX", "Shown")).contains("\\Seen");
            assertThat(phone.flags("INBOX", "Too late")).doesNotContain("\\Seen");
            assertThat(toast(guest.submit(emptying(trash), Map.of()))).isEqualTo("2 messages deleted for good.");
            await().atMost(LONG).until(() -> phone.all("Trash", "uid").size() == 1);
            assertThat(phone.flags("Trash", "Too late")).doesNotContain("\\Deleted");
        }
    }

    @Test
    void whatIsDoneAlreadyIsSaidCalmly() {
        lies("Junk", "You have won");
        try (var guest = Guest.at(origin)) {
            Document inbox = guest.signIn(ida, MailHost.PASSWORD).page();
            Document trash = guest.get("/mail/1/Trash").page();
            Document junk = guest.get("/mail/1/Junk").page();
            phone.mark("Junk", "You have won", "\\Seen");

            assertThat(toast(guest.submit(reading(inbox), Map.of("add", "seen"))))
                    .isEqualTo("Everything was read already.");
            assertThat(toast(guest.submit(reading(junk), Map.of("add", "seen"))))
                    .isEqualTo("Everything was read already.");
            assertThat(toast(guest.submit(emptying(trash), Map.of()))).isEqualTo("It was empty already.");
        }
    }

    @Test
    void anEmptiedFolderComesBackByUndo() {
        lies("Trash", "Old lease");
        lies("Trash", "Older lease");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/Trash");
            reader.open("Old lease");
            fromTheMenu(reader, "Empty Trash…");
            reader.page().locator("#emptying").waitFor();
            reader.says("You can undo this for a few seconds.");
            reader.assertWell();
            reader.button("Empty").click();
            reader.says("2 messages deleted for good.");
            reader.page()
                    .locator("#emptying")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            reader.awaitNoRow("Older lease");
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.row("Older lease").waitFor();
            assertThat(found("Trash", "deleted")).isEmpty();
            reader.assertWell();
        }
    }

    @Test
    void emptyingIsStoppedAndTheRestStays() {
        lies("Trash", "Thrown away");
        doubled("Trash", 11);
        try (var guest = Guest.at(origin)) {
            guest.signIn(ida, MailHost.PASSWORD);
            Document trash = guest.get("/mail/1/Trash").page();
            SlowNetwork slow = new SlowNetwork(host);
            String errand;
            try (slow) {
                errand = slow.stopped(guest, guest.submit(emptying(trash), Map.of()));
            }
            Document end = guest.get(errand).page();
            int marked = found("Trash", "deleted").size();
            assertThat(marked).isPositive().isLessThan(2_048);
            assertThat(end.select(".errand-sentence").text())
                    .isEqualTo("%s messages deleted for good. Stopped: the other %s stay as they were."
                            .formatted(SlowNetwork.number(marked), SlowNetwork.number(2_048 - marked)));

            String back = guest.submit((FormElement) end.expectFirst("form[action$=/undo]"), Map.of())
                    .url()
                    .getPath();
            SlowNetwork.awaitEnd(guest, back);
            assertThat(found("Trash", "deleted")).isEmpty();
            assertThat(found("Trash", "all")).hasSize(2_048);
        }
    }
}
