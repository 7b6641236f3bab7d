package org.turnstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The application and the suite's mail host find each other. */
@QuarkusTest
@WithTestResource(value = MailHostResource.class, scope = TestResourceScope.GLOBAL)
@Needs({Program.DOVECOT, Program.POSTFIX})
class MailHostTest {

    @TestHTTPResource
    String origin = "";

    @Test
    void letsAPersonInAndListsTheirMail() {
        MailHost host = MailHost.shared();
        String person = host.person();
        host.dovecot()
                .append(
                        person,
                        "INBOX",
                        """
                From: Jonas <jonas@example.org>
                Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= from the other end
                Date: Sun, 22 Nov 2026 08:00:00 +0000

                Text.
                """);

        try (var guest = Guest.at(origin)) {
            var list = guest.signIn(person, MailHost.PASSWORD);

            assertThat(list.status()).as(list.response().body()).isEqualTo(200);
            assertThat(list.page().text()).contains("Grüße from the other end");
            assertThat(guest.cookies()).containsKey("__Host-session");
        }
        assertThat(host.imap().accepted()).isPositive();
    }

    @Test
    void staysOutsideWithTheWrongPassword() {
        try (var guest = Guest.at(origin)) {
            var answer = guest.signIn(MailHost.shared().person(), "wrong");

            assertThat(answer.url().getPath()).isEqualTo("/login");
            assertThat(answer.page().select("[role=alert]").text()).isNotEmpty();
            assertThat(guest.cookies()).doesNotContainKey("__Host-session");
        }
    }

    @Test
    void reachesAScriptedServerThroughTheApplication() {
        var refusal = Script.imap("IMAP4rev1 AUTH=PLAIN SASL-IR")
                .always("tag (LOGIN|AUTHENTICATE) .*", "tag NO [UNAVAILABLE] not now");
        try (var server = MailHost.shared().scripted(TestAuthority.shared().server(), refusal);
                var guest = Guest.at(origin)) {
            var answer = guest.signIn("somebody@scripted.example", "secret");

            assertThat(answer.page().select("[role=alert]").text()).isNotEmpty();
            assertThat(server.transcript()).contains("[UNAVAILABLE]");
        }
    }
}
