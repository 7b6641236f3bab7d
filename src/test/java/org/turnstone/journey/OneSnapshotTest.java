package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** Opening a message copies the page once, to come back to it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.CHROMIUM})
class OneSnapshotTest {

    private static final String COUNT_COPIES =
            """
            () => {
              const copy = Node.prototype.cloneNode
              window.copies = 0
              Node.prototype.cloneNode = function (deep) {
                if (this === document.body || this.localName === 'body') window.copies++
                return copy.call(this, deep)
              }
            }""";

    @TestHTTPResource
    String origin = "";

    private final FourLetters letters = new FourLetters();

    @BeforeEach
    void fourMessages() {
        letters.arrive();
    }

    @Test
    void copiesThePageOnceAndComesBackToIt() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = letters.signIn(visit, origin);
            Page page = reader.page();
            page.evaluate(COUNT_COPIES);
            reader.open("Tide table");
            page.waitForURL(address -> address.matches(".*/INBOX/[\\d.]+"));
            reader.text();
            // The visit that follows a frame puts its copy aside at its next turn.
            page.waitForTimeout(200);
            assertThat(page.evaluate("() => copies")).isEqualTo(1);

            page.goBack();
            reader.row("Tide table").waitFor();
            page.waitForURL("**/mail/1/INBOX");
            page.goForward();
            reader.heading("Tide table").waitFor();
            reader.assertWell();
        }
    }
}
