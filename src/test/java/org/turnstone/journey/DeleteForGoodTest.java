package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What is deleted for good can be had back for ten seconds, and then it is gone. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class DeleteForGoodTest {

    /** Thirteen seconds (ADR 3), and some for a busy machine. */
    private static final Duration UNTIL_IT_IS_GONE = Duration.ofSeconds(40);

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final OtherProgram phone = new OtherProgram(host.dovecot(), ida);

    private void lies(String mailbox, String subject) {
        phone.append(mailbox, new Letter("jonas@example.org", ida, subject).source());
    }

    @Test
    void comesBackByUndo() {
        lies("Trash", "Old lease");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/Trash");
            reader.row("Old lease").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Delete for good").first().click();
            reader.page()
                    .locator("#delete-for-good")
                    .getByText("You can undo this for a few seconds.")
                    .waitFor();
            reader.assertWell();
            reader.page().locator("#delete-for-good .danger").click();
            reader.says("Deleted for good.");
            reader.awaitNoRow("Old lease");
            reader.page()
                    .locator("#delete-for-good")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(reader.page().locator("#list .divider").isVisible()).isFalse();
            reader.says("Nothing is thrown away");
            assertThat(phone.flags("Trash", "Old lease")).contains("\\Deleted");
            reader.assertWell();

            reader.button("Undo").first().click();
            reader.row("Old lease").waitFor();
            reader.says("Not deleted after all.");
            assertThat(phone.flags("Trash", "Old lease")).doesNotContain("\\Deleted");
            reader.assertWell();
        }
    }

    @Test
    void staysOutOfTheListAndThenGoes() {
        lies("INBOX", "Old lease");
        lies("INBOX", "New lease");
        phone.mark("INBOX", "New lease", "\\Deleted");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Old lease");
            reader.button("More that can be done").click();
            reader.button("Delete for good…").click();
            reader.page().locator("#message-deletion").waitFor();
            reader.assertWell();
            reader.page().locator("#message-deletion .danger").click();
            reader.says("Deleted for good.");
            reader.row("New lease").waitFor();
            assertThat(reader.row("Old lease").count()).isZero();
            reader.assertWell();

            await().atMost(UNTIL_IT_IS_GONE)
                    .until(() -> phone.flags("INBOX", "Old lease").isBlank());
            // Another program marked this one, and has to remove it itself.
            assertThat(phone.flags("INBOX", "New lease")).contains("\\Deleted");
        }
    }

    @Test
    void worksWithoutScripts() {
        lies("Trash", "Old lease");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/Trash");
            reader.row("Old lease").getByRole(AriaRole.CHECKBOX).check();
            reader.button("Delete for good").first().click();
            reader.page().locator("#delete-for-good .danger").click();
            reader.says("Deleted for good.");
            assertThat(reader.row("Old lease").count()).isZero();
            reader.button("Undo").first().click();
            reader.row("Old lease").waitFor();
        }
        assertThat(phone.flags("Trash", "Old lease")).isNotBlank().doesNotContain("\\Deleted");
    }

    @Test
    void anOpenMessageOfTheTrashIsDeletedFromThere() {
        lies("Trash", "Old lease");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.go("/mail/1/Trash");
            reader.open("Old lease");
            reader.page().locator("#message-actions > [data-key=trash]").click();
            reader.page().locator("#message-deletion .danger").click();
            reader.says("Deleted for good.");
            assertThat(reader.row("Old lease").count()).isZero();
            reader.assertWell();
        }
        assertThat(phone.flags("Trash", "Old lease")).contains("\\Deleted");
    }

    @Test
    void trashAndJunkAreEmptied() {
        lies("Trash", "Old lease");
        lies("Trash", "Older lease");
        lies("Junk", "You have won");
        lies("INBOX", "Stays");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            empty(reader, "Trash");
            reader.says("2 messages deleted for good.");
            reader.says("Nothing is thrown away");
            reader.assertWell();
            empty(reader, "Junk");
            reader.says("Deleted for good.");
            reader.says("No junk");
            reader.assertWell();
        }
        await().atMost(UNTIL_IT_IS_GONE).until(() -> phone.all("Trash", "uid").isEmpty());
        await().atMost(UNTIL_IT_IS_GONE).until(() -> phone.all("Junk", "uid").isEmpty());
        assertThat(phone.all("INBOX", "uid")).hasSize(1);
    }

    private static void empty(Reader reader, String folder) {
        reader.go("/mail/1/" + folder);
        reader.button("Folder menu").click();
        reader.button("Empty " + folder + "…").click();
        reader.page().locator("#emptying").waitFor();
        reader.assertWell();
        reader.button("Empty").click();
    }

    @Test
    void aDiscardedDraftComesBackByUndo() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.link("Compose").first().click();
            reader.page().locator("#compose-subject").fill("Quay walk");
            reader.write("At noon?");
            reader.says("Saved ");
            reader.button("Discard draft").click();
            reader.page().locator("#compose-discard").waitFor();
            reader.assertWell();
            reader.button("Discard").click();
            reader.says("Draft discarded.");
            assertThat(reader.page().locator("#compose-form").count()).isZero();
            assertThat(phone.all("Drafts", "uid")).isEmpty();

            reader.button("Undo").first().click();
            reader.row("Quay walk").waitFor();
            reader.assertWell();
        }
        assertThat(phone.flags("Drafts", "Quay walk")).contains("\\Draft");
        assertThat(phone.all("Trash", "uid")).isEmpty();
    }
}
