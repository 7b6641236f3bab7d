package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** What a message is to be thought of, and the small things around it, on a real server and without scripts. */
@QuarkusTest
@Needs(Program.DOVECOT)
class TrustOverHttpTest {

    private static final String PASSED = "Authentication-Results: mx.example.org; dmarc=pass header.from=";

    @TestHTTPResource
    String origin = "";

    private final String ida = MailHost.shared().person();
    private Guest guest;

    @BeforeEach
    void signIn() {
        keep("Sent", "known", "From: <" + ida + ">\nTo: Anna Weber <anna@friends.example>");
        guest = Guest.at(origin);
        guest.signIn(ida, MailHost.PASSWORD);
    }

    @AfterEach
    void leave() {
        guest.close();
    }

    @Test
    void bearsAMarkAndTheEvidenceAndNoBannerWhereNothingIsWrong() {
        keep("INBOX", "good", PASSED + "friends.example\nFrom: Anna Weber <anna@friends.example>");
        Document page = open("good");

        assertThat(page.expectFirst(".trust-mark").text()).isEqualTo("Verified");
        assertThat(page.expectFirst(".trust-panel").text())
                .contains("friends.example confirms that this message comes from it (DMARC).")
                .contains("You have written to anna@friends.example.");
        assertThat(page.select(".banner.warn, .banner.danger")).isEmpty();
    }

    @Test
    void warnsOfALookalikeOfSomebodyThePersonWritesTo() {
        keep("INBOX", "bad", PASSED + "frlends.example\nFrom: Anna Weber <anna@frlends.example>");
        Document page = open("bad");

        assertThat(page.expectFirst(".trust-mark").text()).isEqualTo("Dangerous");
        assertThat(page.expectFirst(".banner.danger").text())
                .isEqualTo("This is probably a fraud. It was sent from frlends.example, which looks like"
                        + " friends.example and is not the same.");
    }

    /** Whoever sent the outer message wrote the inner one, our own server's results included. */
    @Test
    void believesNothingThatAMessageWithinSaysOfItself() {
        keep(
                "INBOX",
                "outer",
                "From: <a@evil.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut",
                """
                --cut
                Content-Type: message/rfc822

                Authentication-Results: mx.example.org; dmarc=pass header.from=friends.example
                From: "Anna Weber" <anna@frlends.example>
                Subject: Inner

                Pay today.
                --cut--
                """);
        Document page =
                guest.get(open("outer").expectFirst("a.kind-link").attr("href")).page();

        assertThat(page.expectFirst("h1").text()).isEqualTo("Inner");
        assertThat(page.select(".trust-mark")).isEmpty();
        assertThat(page.expectFirst(".message-banners .banner").text()).contains("frlends.example, which looks like");
        assertThat(page.text()).doesNotContain("Verified");
    }

    @Test
    void judgesNothingThatThePersonWrote() {
        assertThat(open("known").select(".trust-mark")).isEmpty();
    }

    @Test
    void printsWhatASenderMadeUpAsText() {
        String payload = "<img src=x onerror=alert(1)>";
        keep(
                "INBOX",
                "payload",
                "From: \"x@bank.example" + payload + "\" <a@evil.example>\nReply-To: <\"" + payload + "\"@other.test>\n"
                        + "Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=\"" + payload + "\"");
        Document page = open("payload");

        assertThat(page.select("img[onerror]")).isEmpty();
        assertThat(page.expectFirst(".trust-panel").text()).contains("onerror");
    }

    @Test
    void offersTheWaysOffAListButNotWhereItWarns() {
        String list = "\nList-Unsubscribe: <mailto:off@list.example?subject=leave>, <https://list.example/off>";
        keep("INBOX", "list", "From: <news@list.example>" + list);
        keep("INBOX", "trap", "From: \"x@bank.example\" <news@list.example>" + list);

        var ways = open("list").select(".message-banners a.button");
        assertThat(ways.eachText()).containsExactly("Leave by mail…", "Leave at list.example");
        assertThat(ways.get(0).attr("href")).isEqualTo("/compose?account=1&to=off%40list.example&subject=leave");
        assertThat(ways.get(1).attr("href")).isEqualTo("https://list.example/off");
        assertThat(ways.get(1).attr("rel")).contains("noopener").contains("noreferrer");
        assertThat(open("trap").select(".message-banners a.button")).isEmpty();
    }

    @Test
    void showsEveryHeaderAsItCameAndAsItReads() {
        keep(
                "INBOX",
                "fields",
                "From: <a@list.example>\nX-Odd: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n and more\nX-Html: <b onclick=x>bold</b>");
        String message = open("fields").location().replaceFirst("\\?.*", "");
        Document page = guest.get(message + "/headers").page();

        assertThat(page.select("dt").eachText()).contains("X-Odd", "X-Html", "Message-ID");
        assertThat(page.select("dd").eachText())
                .contains("=?utf-8?q?Gr=C3=BC=C3=9Fe?= and more", "Grüße and more")
                .contains("<b onclick=x>bold</b>");
        assertThat(page.select("[onclick]")).isEmpty();
    }

    @Test
    void findsAMessageByItsIdWhereverItLies() {
        keep("Archive", "deep/er?#%", "From: <a@list.example>");

        for (String link : new String[] {
            "/open/" + encoded("deep/er?#%"), "/open/%3C" + encoded("deep/er?#%") + "%3E",
        }) {
            Guest.Answer answer = guest.get(link);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.url().getPath()).startsWith("/mail/1/Archive/");
        }
    }

    @Test
    void saysKindlyThatAMessageWasNotFound() {
        for (String id :
                new String[] {"nobody@nowhere", "deep", "%22%0D%0AA1%20LOGOUT", "x".repeat(2_000), "%3Cscript%3E"}) {
            Guest.Answer answer = guest.get("/open/" + id);
            assertThat(answer.status()).as(id).isEqualTo(200);
            assertThat(answer.page().expectFirst("h1").text()).isEqualTo("No message with this id was found.");
        }
    }

    private Document open(String id) {
        return guest.get("/open/" + encoded(id)).page();
    }

    private String encoded(String id) {
        return java.net.URLEncoder.encode(id + "-" + ida, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void keep(String mailbox, String id, String fields) {
        keep(mailbox, id, fields, "Hello.\n");
    }

    private void keep(String mailbox, String id, String fields, String text) {
        MailHost.shared()
                .dovecot()
                .append(
                        ida,
                        mailbox,
                        fields + "\nSubject: " + id.replaceAll("[^a-z]", "") + "\nMessage-ID: <" + id + "-" + ida
                                + ">\nDate: Sun, 22 Nov 2026 08:00:00 +0000\n\n" + text);
    }
}
