package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Fault;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Whatever ends in the midst of writing, a browser, a session, a network, a mail server: the words are there. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class DraftJournalTest {

    /** Twice as long as a draft waits before it is stored again. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @AfterEach
    void heal() {
        host.imap().pass();
    }

    private void begin(Reader reader) {
        reader.go("/compose?account=1&subject=Harbour&to=jonas@example.org");
        reader.write("At noon.");
        saved(reader);
    }

    private static void saved(Reader reader) {
        reader.page().locator("#compose-status").getByText("Saved").waitFor();
        reader.page().waitForCondition(() -> !"0".equals(field(reader, "revision")));
    }

    /** The status of the save before may stand there still. */
    private static void savedAnew(Reader reader, String before) {
        reader.page().waitForCondition(() -> !before.equals(field(reader, "revision")));
    }

    private static String field(Reader reader, String name) {
        return reader.page().locator("#compose-form [name=" + name + "]").getAttribute("value");
    }

    private static String text(Reader reader) {
        return reader.page().locator(".compose-rich:visible").innerText();
    }

    private String drafts(String what) {
        return host.dovecot().doveadm("-f", "flow", "fetch", "-u", ida, what, "mailbox", "Drafts");
    }

    @Test
    void goesOnAfterTheBrowserCrashed() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            begin(reader);
        }
        await().atMost(SOON).until(() -> drafts("hdr.subject").lines().count() == 1);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/Drafts");
            reader.goOnWith("Harbour");
            assertThat(text(reader)).contains("At noon.");
            reader.write("At one.");
            savedAnew(reader, "1");
            await().atMost(SOON).until(() -> drafts("body").contains("At one."));
            reader.assertWell();
        }
        assertThat(drafts("hdr.subject").lines()).hasSize(1);
    }

    @Test
    void keepsWhatIsBeingWrittenWhereAnotherFormIsOpened() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            begin(reader);
            await().atMost(SOON).until(() -> drafts("hdr.subject").lines().count() == 1);
            reader.go("/mail/1/Drafts");
            reader.goOnWith("Harbour");
            reader.write("At one.");
            // Before it was saved by itself: first the same draft once more, then a new one.
            String writer = field(reader, "writer");
            reader.goOnWith("Harbour");
            reader.page().waitForCondition(() -> !field(reader, "writer").equals(writer));
            reader.awaitForm();
            reader.says("At one.");
            reader.write("Or two.");
            reader.link("Compose").first().click();
            reader.page().waitForCondition(() -> reader.page()
                    .locator("#compose-subject")
                    .inputValue()
                    .isEmpty());
            reader.goOnWith("Harbour");
            reader.says("Or two.");
            reader.assertWell();
        }
    }

    @Test
    void asksWhichOfTwoVersionsIsMeant() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            begin(reader);
            Reader beside = reader.inAnotherTab();
            beside.go("/drafts/" + field(reader, "submission"));
            beside.write("At one.");
            savedAnew(beside, "1");

            reader.write("At two.");
            reader.says("This draft was changed in another window");
            // An answer that refuses is an error to the browser's console.
            visit.forgive();
            reader.assertWell();
            reader.button("Keep both").click();
            reader.page().locator("#compose-conflict .banner").waitFor(gone());
            savedAnew(reader, "0");
            assertThat(text(reader)).contains("At two.");
            assertThat(field(reader, "submission")).isNotEqualTo(field(beside, "submission"));
            await().atMost(SOON)
                    .until(() ->
                            drafts("body").contains("At one.") && drafts("body").contains("At two."));

            String known = field(reader, "revision");
            reader.write("At two, sharp.");
            savedAnew(reader, known);
            reader.assertWell();
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void takesTheOtherVersion() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            begin(reader);
            Reader beside = reader.inAnotherTab();
            beside.go("/drafts/" + field(reader, "submission"));
            beside.write("At one.");
            savedAnew(beside, "1");
            reader.write("At two.");
            reader.says("This draft was changed in another window");
            visit.forgive();
            reader.button("Take the other one").click();
            reader.page().waitForCondition(() -> text(reader).contains("At one."));
            reader.assertWell();
        }
    }

    @Test
    void writesOnWhileTheMailServerIsAway() {
        String jonas = host.person();
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/compose?account=1&subject=Harbour&to=" + jonas);
            reader.awaitForm();
            host.imap().set(new Fault.Refuse());
            host.imap().cutAll();
            reader.write("At noon.");
            saved(reader);
            await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
            reader.write("At one.");
            reader.says("Your draft is safe here, but not in the Drafts folder yet.");
            host.imap().pass();

            Reader beside = reader.inAnotherTab();
            beside.go("/drafts/" + field(reader, "submission"));
            beside.awaitForm();
            assertThat(text(beside)).contains("At one.");
            reader.send();
        }
        assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "body", "mailbox", "INBOX"))
                .contains("At one.");
        await().atMost(SOON).until(() -> drafts("uid").isBlank());
    }

    @Test
    void keepsTheTextInTheBrowserWhileThereIsNoNetwork() {
        try (var visit = Chromium.visit(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            Reader beside = reader.inAnotherTab();
            beside.go("/compose?account=1&subject=Harbour");
            beside.awaitForm();
            visit.context().setOffline(true);
            visit.forgive();
            beside.write("Written in a tunnel.");
            beside.says("Not saved: no connection.");
            beside.page().close();
            visit.context().setOffline(false);

            reader.go("/compose?account=1");
            reader.says("There is a newer text of this message on this device.");
            reader.button("Take it").click();
            reader.page().waitForCondition(() -> text(reader).contains("Written in a tunnel."));
            saved(reader);
            await().atMost(SOON).until(() -> drafts("body").contains("Written in a tunnel."));
            reader.go("/compose?account=1");
            reader.awaitForm();
            assertThat(reader.page().getByText("There is a newer text").isVisible())
                    .isFalse();
        }
    }

    @Test
    void goesOnAfterTheSessionEnded() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            begin(reader);
            String draft = field(reader, "submission");
            visit.context().clearCookies();
            visit.forgive();
            reader.write("Written after the session's end.");
            reader.says("Not saved: you are signed out.");
            reader.page().close();

            Reader again = reader.inAnotherTab();
            again.signIn(ida);
            again.go("/drafts/" + draft);
            again.says("There is a newer text of this message on this device.");
            again.button("Take it").click();
            again.page().waitForCondition(() -> text(again).contains("Written after the session's end."));
            savedAnew(again, "1");
        }
        await().atMost(SOON).until(() -> drafts("body").contains("Written after the session's end."));
        assertThat(drafts("hdr.subject").lines()).hasSize(1);
    }
}
