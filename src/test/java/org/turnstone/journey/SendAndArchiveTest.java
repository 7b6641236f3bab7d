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
import org.turnstone.testing.Visit;

/** An answer puts away what it answers, once it has gone. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class SendAndArchiveTest {

    @TestHTTPResource
    String origin = "";

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();
    private final String jonas = host.person();
    private final OtherProgram server = new OtherProgram(host.dovecot(), ida);

    @Test
    void oneHasItsConversationOutOfTheWay() {
        arrives("Quay walk");
        arrives("Something else");
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = answering(visit);
            reader.write("Count me in.");
            sendAndArchive(reader);
            reader.assertWell();
            reader.row("Quay walk").waitFor(Reader.gone());
            reader.go("/mail/1/Archive");
            reader.row("Quay walk").waitFor();
            reader.assertWell();
        }
        assertThat(server.flags("Archive", "Quay walk")).contains("\\Answered");
        assertThat(server.source("INBOX", "Something else")).isNotEmpty();
        assertThat(new OtherProgram(host.dovecot(), jonas).source("INBOX", "Re: Quay walk"))
                .contains("Count me in.");
    }

    @Test
    void oneDoesSoWithoutScripts() {
        arrives("Quay walk");
        try (var visit = Chromium.visitWithoutJavaScript(Screen.PHONE)) {
            Reader reader = answering(visit);
            reader.page().locator("textarea[name=text]").fill("Count me in.");
            sendAndArchive(reader);
        }
        await().untilAsserted(
                        () -> assertThat(server.flags("Archive", "Quay walk")).contains("\\Answered"));
    }

    @Test
    void oneIsNotOfferedItWhereNothingIsAnswered() {
        try (var visit = Chromium.visit(Screen.DESKTOP)) {
            Reader reader = new Reader(visit, origin);
            reader.signIn(ida);
            reader.link("Compose").first().click();
            reader.awaitForm();
            reader.button("More ways to send").click();
            reader.button("Schedule").waitFor();
            assertThat(reader.button("Send and archive").count()).isZero();
        }
    }

    private Reader answering(Visit visit) {
        Reader reader = new Reader(visit, origin);
        reader.signIn(ida);
        reader.open("Quay walk");
        reader.link("Reply").first().click();
        reader.awaitForm();
        return reader;
    }

    private static void sendAndArchive(Reader reader) {
        reader.button("More ways to send").click();
        reader.button("Send and archive").click();
        reader.says("Message sent, and what it answers archived.");
    }

    private void arrives(String subject) {
        server.append("INBOX", new Letter(jonas, ida, subject).source());
    }
}
