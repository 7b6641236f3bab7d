package org.turnstone.message;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mime.TnefPack;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** One message with everything in it, read whole and read in parts: every kind is shown, and nothing of it runs. */
@QuarkusTest
@Needs(Program.DOVECOT)
class KindsTest {

    private static final String FRAME = "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; "
            + "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'self'";

    @TestHTTPResource
    String origin = "";

    /** With a minute and a half of sound the message is too large to be read at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 90})
    void showsEveryKind(int seconds) {
        String reader = MailHost.shared().person();
        MailHost.shared().dovecot().append(reader, "INBOX", WholeLetter.bytes(seconds));
        try (var guest = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            String message = guest.get("/mail/1/INBOX")
                    .page()
                    .expectFirst("#list li a[href]")
                    .attr("href");
            Document page = guest.get(message).page();

            assertThat(page.select(".kind-title").eachText())
                    .contains("\"'><img src=x onerror=alert(1)>", "Marta Lindqvist", "The letter within");
            assertThat(page.select("img[onerror]")).isEmpty();
            opensTheMessageWithin(guest, message);
            looksAtFiles(guest, message);
            plays(guest, message, WholeLetter.sound(seconds));
        }
    }

    /** As deep as a message is read at all, each opens below the one around it. */
    @Test
    void opensMessagesHoweverDeep() {
        StringBuilder mail = new StringBuilder();
        for (int depth = 0; depth < 130; depth++) {
            mail.append("From: a@example.org\r\nSubject: Depth ").append(depth);
            mail.append("\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        String reader = MailHost.shared().person();
        MailHost.shared().dovecot().append(reader, "INBOX", (mail + "Subject: Core\r\n\r\nbody").getBytes(UTF_8));
        try (var guest = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            Element next = guest.get("/mail/1/INBOX").page().expectFirst("#list li a[href]");
            int depth = 0;
            while (next != null) {
                Guest.Answer answer = guest.get(next.attr("href"));
                assertThat(answer.status()).as(next.attr("href")).isEqualTo(200);
                assertThat(answer.page().expectFirst(".reading-subject h1").text())
                        .isEqualTo("Depth " + depth);
                next = answer.page().selectFirst("a.kind-link");
                depth++;
            }
            assertThat(depth).isBetween(90, 101);
        }
    }

    /** Packs are large for what is in them, and are looked into nevertheless. */
    @Test
    void unpacksALargePack() {
        byte[] sound = WholeLetter.sound(120);
        byte[] pack = new TnefPack().file("HORN~1.WAV", "Horn.wav", sound).bytes();
        String reader = MailHost.shared().person();
        MailHost.shared().dovecot().append(reader, "INBOX", WholeLetter.packed(pack));
        try (var guest = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            String message = guest.get("/mail/1/INBOX")
                    .page()
                    .expectFirst("#list li a[href]")
                    .attr("href");
            Document page = guest.get(message).page();

            assertThat(page.select("a.attachment").eachAttr("title")).containsExactly("Horn.wav", "winmail.dat");
            String media = guest.get(page.expectFirst("a.attachment").attr("href"))
                    .page()
                    .expectFirst("audio")
                    .attr("src");
            assertThat(asked(guest, media, null).asByteArray()).isEqualTo(sound);
        }
    }

    private static void opensTheMessageWithin(Guest guest, String message) {
        Guest.Answer within = guest.get(message + "/parts/8/message");
        Document page = within.page();

        assertThat(within.status()).isEqualTo(200);
        assertThat(page.expectFirst("h1").text()).isEqualTo("The letter within");
        assertThat(page.expectFirst(".message-from").text()).contains("Jonas Weber", "jonas@weber.example");
        assertThat(page.select(".banner").text()).contains("not loaded in a message within");
        assertThat(page.expectFirst("a[data-key~=list]").attr("href")).isEqualTo(message);
        Guest.Answer body = guest.get(page.expectFirst("iframe").attr("src"));
        assertThat(body.response().headers().firstValue("Content-Security-Policy"))
                .contains(FRAME);
        assertThat(body.response().body()).contains("Words <b>within</b>").doesNotContain("<script", "tracker.example");
        String notes = page.expectFirst(".attachments a[download]").attr("href");
        assertThat(guest.get(notes).response().body()).isEqualTo("Notes > within\n  indented");
        Document look = guest.get(page.expectFirst("a.attachment").attr("href")).page();
        assertThat(look.expectFirst("a[data-key~=list]").attr("href")).isEqualTo(message + "/parts/8/message");
        Guest.Answer source = guest.get(message + "/parts/8/message/source");
        assertThat(source.response().body()).startsWith("From: Jonas Weber");
        assertThat(source.response().headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
    }

    private static void looksAtFiles(Guest guest, String message) {
        Document picture = guest.get(message + "/parts/2/view").page();
        assertThat(picture.select("img.preview-picture").attr("src")).isEqualTo(message + "/parts/2?inline");
        assertThat(picture.select("[data-key=previous]")).isEmpty();
        assertThat(picture.expectFirst("[data-key=next]").attr("href")).isEqualTo(message + "/parts/3/view");

        Guest.Answer text = guest.get(message + "/parts/3/text");
        assertThat(text.response().headers().firstValue("Content-Security-Policy"))
                .contains(FRAME);
        assertThat(text.page().expectFirst("pre").wholeText()).contains("<script>fetch('/x')</script>&amp; done");
        assertThat(text.page().select("script")).isEmpty();

        assertThat(guest.get(message + "/parts/5/view").page().text()).contains("This file cannot be shown here.");
        assertThat(guest.get(message + "/parts/5/media").status()).isEqualTo(404);
        assertThat(guest.get(message + "/parts/99/view").status()).isEqualTo(404);
        assertThat(guest.get(message + "/parts/2/message").status()).isEqualTo(404);
    }

    private void plays(Guest guest, String message, byte[] sound) {
        Document page = guest.get(message + "/parts/4/view").page();
        String media = page.expectFirst("audio").attr("src");
        Response all = asked(guest, media, null);
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.contentType()).startsWith("audio/wav");
        assertThat(all.header("Content-Security-Policy"))
                .isEqualTo("sandbox; default-src 'none'; frame-ancestors 'self'");
        assertThat(all.asByteArray()).isEqualTo(sound);
        Response some = asked(guest, media, "bytes=1000-1999");
        assertThat(some.statusCode()).isEqualTo(206);
        assertThat(some.header("Content-Range")).isEqualTo("bytes 1000-1999/" + sound.length);
        assertThat(some.asByteArray()).isEqualTo(Arrays.copyOfRange(sound, 1_000, 2_000));
        assertThat(asked(guest, media, "bytes=" + sound.length + "-").statusCode())
                .isEqualTo(416);
    }

    private Response asked(Guest guest, String path, String range) {
        var request = given().cookies(guest.cookies()).redirects().follow(false);
        return (range == null ? request : request.header("Range", range)).get(origin.replaceFirst("/$", "") + path);
    }
}
