package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.PictureOrigin;
import org.turnstone.testing.Program;
import org.turnstone.testing.TestAuthority;

/** RFC 8058: a list is left by one request of this server, where its signature says that it may be. */
@QuarkusTest
@Needs(Program.DOVECOT)
class LeavingTest {

    @TestHTTPResource
    String site = "";

    private final String ida = MailHost.shared().person();
    private final PictureOrigin list =
            PictureOrigin.start(TestAuthority.shared().server());

    @AfterEach
    void close() {
        list.close();
    }

    @Test
    void tellsTheListAndNothingOfThePerson() {
        list.say("/off?p=7", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        try (Guest guest = signedIn("pass")) {
            String message = message(guest);
            Document page = guest.get(message).page();
            assertThat(page.select(".way-off .button").eachText()).containsExactly("Leave this list");
            assertThat(list.requests()).isEmpty();

            Guest.Answer left = guest.submit(guest.get(message).form(message + "/leaving"), Map.of());
            assertThat(left.page().text()).contains("127.0.0.77 was told that you leave this list.");
            assertThat(list.requests())
                    .singleElement()
                    .asString()
                    .startsWith("POST /off?p=7 HTTP/1.1\r\n")
                    .endsWith("\r\n\r\nList-Unsubscribe=One-Click")
                    .doesNotContainIgnoringCase("cookie", "referer", "language", "mozilla", ida);
        }
    }

    @Test
    void saysThatTheListDidNotTakeIt() {
        list.say("/off?p=7", "HTTP/1.1 302 Found\r\nLocation: /sure\r\n\r\n");
        try (Guest guest = signedIn("pass")) {
            String message = message(guest);
            Guest.Answer left = guest.submit(guest.get(message).form(message + "/leaving"), Map.of());
            assertThat(left.page().text()).contains("127.0.0.77 did not take that. You are still on this list.");
            assertThat(list.requests()).hasSize(1);
        }
    }

    @Test
    void sendsNothingWhereNobodyVouchesForIt() {
        try (Guest guest = signedIn("fail")) {
            String message = message(guest);
            Guest.Answer page = guest.get(message);
            assertThat(page.page().select(".way-off form")).isEmpty();
            FormElement forged = page.form("/mail/1/INBOX/moves");
            forged.attr("action", message + "/leaving");
            assertThat(guest.submit(forged, Map.of()).status()).isEqualTo(404);
            assertThat(list.requests()).isEmpty();
        }
    }

    private static String message(Guest guest) {
        return guest.get("/mail/1/INBOX")
                .page()
                .expectFirst("#list li a[href]")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    private Guest signedIn(String signature) {
        String page = "https://" + PictureOrigin.ADDRESS + ":" + list.port() + "/off?p=7";
        MailHost.shared()
                .dovecot()
                .append(
                        ida,
                        "INBOX",
                        """
                        Authentication-Results: mx.example.org; dkim=%s header.d=list.example
                        DKIM-Signature: v=1; d=list.example; h=From:List-Unsubscribe:List-Unsubscribe-Post; b=abc
                        From: News <news@list.example>
                        List-Unsubscribe: <mailto:off@list.example>, <%s>
                        List-Unsubscribe-Post: List-Unsubscribe=One-Click
                        Subject: News
                        Date: Sun, 22 Nov 2026 08:00:00 +0000

                        Hello.
                        """
                                .formatted(signature, page));
        Guest guest = Guest.at(site);
        guest.signIn(ida, MailHost.PASSWORD);
        return guest;
    }
}
