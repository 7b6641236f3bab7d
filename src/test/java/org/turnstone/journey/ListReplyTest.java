package org.turnstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Chromium;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Screen;

/** What came by a mailing list can be answered to the list, and says so with its button and its key. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class ListReplyTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();
    private final String list = host.person();
    private final OtherProgram server = new OtherProgram(host.dovecot(), ida);

    @Test
    void oneAnswersToTheListAlone() {
        String letter = new Letter(jonas, list, "Quay walk").source();
        server.append("INBOX", "List-Id: <quay.example.org>\r\nList-Post: <mailto:%s>\r\n%s".formatted(list, letter));
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("Quay walk");
            reader.awaitKeys();
            reader.assertWell();
            reader.page().keyboard().press("Shift+L");
            reader.awaitForm();
            assertThat(reader.page().locator("#compose-subject").inputValue()).isEqualTo("Re: Quay walk");
            assertThat(reader.page().locator("[data-field=to] .person-chip").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(list);
            reader.write("Count me in.");
            reader.send();
            reader.assertWell();
        }
        await().until(() -> server.flags("INBOX", "Quay walk").contains("\\Answered"));
        OtherProgram members = new OtherProgram(host.dovecot(), list);
        assertThat(members.source("INBOX", "Re: Quay walk"))
                .contains("Count me in.")
                .contains("To: " + list);
        assertThat(new OtherProgram(host.dovecot(), jonas).all("INBOX", "uid")).isEmpty();
    }

    @Test
    void oneIsNotOfferedWhatAListDoesNotTake() {
        String letter = new Letter(jonas, list, "News").source();
        server.append("INBOX", "List-Id: <news.example.org>\r\nList-Post: NO\r\n" + letter);
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.open("News");
            assertThat(reader.link("Reply").count()).isPositive();
            assertThat(reader.link("Reply to list").count()).isZero();
        }
    }
}
