package org.turnstone.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.PictureOrigin;
import org.turnstone.testing.Program;

/** R01 to R05, R08, W10: the way of a picture from a message to the eye. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class PicturesOverHttpTest {

    private static final byte[] PNG = PictureFiles.drawn("png", 60, 40);

    @TestHTTPResource
    String site = "";

    @Inject
    PictureLinks links;

    private final PictureOrigin origin = PictureOrigin.start();
    private final String ida = MailHost.shared().person();

    @AfterEach
    void close() {
        origin.close();
    }

    @Test
    void fetchesNothingUntilItIsAskedAndThenByItself() {
        origin.serve("/a.png", "text/html", PNG);
        arrives(
                "news@shop.example",
                "<img src='" + origin.url("/a.png") + "' alt='Quay'><img src='"
                        + origin.url("/open.gif?ida") + "' width=1 height=1><p style='background:url("
                        + origin.url("/b.png")
                        + ")'>Hello</p>");
        try (Guest guest = signedIn(ida)) {
            String message = message(guest);
            Guest.Answer page = guest.get(message);
            String body = message + "/body";

            assertThat(page.page().expectFirst(".receipt summary").text())
                    .isEqualTo("2 pictures from 1 place blocked, and 1 tracker.");
            assertThat(guest.get(body).response().body()).doesNotContain("/pictures/", PictureOrigin.ADDRESS);
            assertThat(origin.requests()).isEmpty();

            Guest.Answer shown = guest.get(message + "?images=show");
            assertThat(shown.page().expectFirst(".receipt summary").text())
                    .isEqualTo("2 pictures shown from 1 place; 1 tracker stays blocked.");
            Guest.Answer frame = guest.get(shown.page().expectFirst("iframe").attr("src"));
            assertThat(frame.response().body()).doesNotContain(PictureOrigin.ADDRESS);
            assertThat(frame.response().headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("img-src data: 'self';"));
            assertThat(origin.requests()).isEmpty();

            Response picture =
                    picture(guest, frame.page().expectFirst("img[alt=Quay]").attr("src"));
            assertThat(picture.statusCode()).isEqualTo(200);
            assertThat(picture.contentType()).isEqualTo("image/png");
            assertThat(picture.asByteArray()).isEqualTo(PNG);
            assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(picture.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
            assertThat(picture.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(picture.header("Cache-Control")).isEqualTo("private, max-age=86400");
            assertThat(origin.requests())
                    .singleElement()
                    .asString()
                    .startsWith("GET /a.png HTTP/1.1")
                    .doesNotContainIgnoringCase("cookie", "referer", "language", "mozilla", "java", "forwarded", "ida");
        }
    }

    @Test
    void asksEachServerOnceForEverybody() {
        origin.serve("/once.png", "image/png", PNG);
        try (Guest first = signedIn(ida)) {
            String other = MailHost.shared().person();
            try (Guest second = signedIn(other)) {
                for (int i = 0; i < 2; i++) {
                    arrives(ida, "news@shop.example", "<img src='" + origin.url("/once.png") + "'>");
                    arrives(other, "news@shop.example", "<img src='" + origin.url("/once.png") + "'>");
                    assertThat(picture(first, firstPicture(first)).statusCode()).isEqualTo(200);
                    assertThat(picture(second, firstPicture(second)).statusCode())
                            .isEqualTo(200);
                }
                // W10: what is one person's is not another's.
                assertThat(firstPicture(first)).isNotEqualTo(firstPicture(second));
                assertThat(picture(second, firstPicture(first)).statusCode()).isEqualTo(403);
            }
        }
        assertThat(origin.requests()).hasSize(1);
    }

    @Test
    void refusesAnAddressThatWasAltered() {
        arrives("news@shop.example", "<img src='" + origin.url("/a.png") + "'>");
        try (Guest guest = signedIn(ida)) {
            String address = firstPicture(guest);
            String elsewhere = links.link(Long.MAX_VALUE, URI.create("http://127.0.0.1/"));
            assertThat(elsewhere).isNotNull();
            String[] parts = address.split("/", -1);
            for (String altered : List.of(
                    "/pictures/" + parts[2] + "/" + parts[3] + "/" + parts[4] + "AA",
                    "/pictures/" + parts[2] + "/" + parts[3].substring(1) + "A/" + parts[4],
                    "/pictures/" + (Long.parseLong(parts[2]) + 1) + "/" + parts[3] + "/" + parts[4],
                    "/pictures/99999999999999999999/" + parts[3] + "/" + parts[4],
                    "/pictures/" + parts[2] + "/~/" + parts[4],
                    "/pictures/" + parts[2] + "/" + parts[3] + "/~",
                    elsewhere)) {
                Response answer = picture(guest, altered);
                assertThat(answer.statusCode()).as(altered).isEqualTo(403);
                assertThat(answer.contentType()).isEqualTo("image/png");
            }
        }
        assertThat(origin.requests()).isEmpty();
    }

    @Test
    void showsAPlaceholderForWhatIsNoPicture() {
        origin.serve("/x.svg", "image/png", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8));
        origin.serve("/x.html", "image/png", "<html><script>alert(1)</script>".getBytes(UTF_8));
        origin.serve("/bomb.png", "image/png", PictureFiles.png(50_000, 50_000));
        origin.say("/in.png", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\n\r\n");
        origin.serve("/spy.gif", "image/gif", PictureFiles.drawn("gif", 1, 1));
        for (String path : List.of("/x.svg", "/x.html", "/bomb.png", "/in.png", "/gone.png", "/spy.gif")) {
            arrives("news@shop.example", "<img src='" + origin.url(path) + "'>");
            try (Guest guest = signedIn(ida)) {
                Response answer = picture(guest, firstPicture(guest));
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.contentType()).as(path).isEqualTo("image/png");
                assertThat(answer.asByteArray().length).as(path).isLessThan(200);
                assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
            }
        }
        // From now on it is known, and not asked for again.
        try (Guest guest = signedIn(ida)) {
            Guest.Answer shown = guest.get(message(guest) + "?images=show");
            assertThat(shown.page().expectFirst(".receipt summary").text()).isEqualTo("1 tracker blocked.");
        }
    }

    @Test
    void showsASendersPicturesAlwaysAndNoLonger() {
        arrives("Shop News <News@Shop.example>", "<img src='" + origin.url("/a.png") + "'>");
        try (Guest guest = signedIn(ida)) {
            String message = message(guest);
            guest.submit(guest.get(message).form(message + "/pictures"), Map.of("always", "yes"));
            assertThat(receipt(guest, message)).isEqualTo("1 picture shown from 1 place.");
            arrives("news@shop.example", "<img src='" + origin.url("/b.png") + "'>");
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture shown from 1 place.");
            arrives("news@shop.example.evil.example", "<img src='" + origin.url("/b.png") + "'>");
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture from 1 place blocked.");

            Guest.Answer settings = guest.get("/settings/pictures");
            assertThat(settings.page().select(".picture-sender bdi").eachText()).containsExactly("news@shop.example");
            guest.submit(settings.form("/settings/pictures/removals"), Map.of());
            assertThat(receipt(guest, message)).isEqualTo("1 picture from 1 place blocked.");
        }
    }

    @Test
    void followsWhatAPersonHasChosen() {
        arrives("friend@far.example", "<img src='" + origin.url("/a.png") + "'>");
        try (Guest guest = signedIn(ida)) {
            String message = message(guest);
            choose(guest, "always");
            assertThat(receipt(guest, message)).isEqualTo("1 picture shown from 1 place.");
            choose(guest, "known");
            assertThat(receipt(guest, message)).isEqualTo("1 picture from 1 place blocked.");
            choose(guest, "never");
            assertThat(receipt(guest, message + "?images=show")).isEqualTo("1 picture from 1 place blocked.");
            assertThat(guest.get(message).page().select(".receipt .button")).isEmpty();
            assertThat(guest.get(message + "/body?images=show").response().body())
                    .doesNotContain("/pictures/");
            choose(guest, "nonsense");
            assertThat(guest.get(message).page().select(".receipt .button").eachText())
                    .containsExactly("Show pictures", "Always from this sender");
        }
    }

    @Test
    void knowsWhomThePersonWroteTo() {
        MailHost.shared()
                .dovecot()
                .append(ida, "Sent", letter(ida, "Ana <ana@far.example>, other@far.example", "<p>Hello</p>"));
        try (Guest guest = signedIn(ida)) {
            choose(guest, "known");
            arrives("ANA@far.example", "<img src='" + origin.url("/a.png") + "'>");
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture shown from 1 place.");
            arrives("na@far.example", "<img src='" + origin.url("/a.png") + "'>");
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture from 1 place blocked.");
        }
    }

    @Test
    void showsNothingByItselfOfWhatIsDoubtedOrNotVouchedFor() {
        String picture = "<img src='" + origin.url("/a.png") + "'>";
        MailHost.shared().dovecot().append(ida, "Sent", letter(ida, "Ana Weber <ana@far.example>", "<p>Hello</p>"));
        try (Guest guest = signedIn(ida)) {
            choose(guest, "always");
            arrives("Ana Weber <ana@other.example>", picture);
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture from 1 place blocked.");
            assertThat(receipt(guest, message(guest) + "?images=show")).isEqualTo("1 picture shown from 1 place.");
            arrives("shop@far.example", picture);
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture shown from 1 place.");

            guest.submit(
                    guest.get("/settings/pictures").form("/settings/pictures"),
                    Map.of("show", "always", "verified", "yes"));
            assertThat(guest.get("/settings/pictures").page().select("[name=verified][checked]"))
                    .hasSize(1);
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture from 1 place blocked.");
            arrives(
                    "shop@far.example\nAuthentication-Results: mx.example.org; dmarc=pass header.from=far.example",
                    picture);
            assertThat(receipt(guest, message(guest))).isEqualTo("1 picture shown from 1 place.");
        }
    }

    @Test
    void showsNothingInAnAnswer() {
        arrives("news@shop.example", "<p>Hello</p><img src='" + origin.url("/a.png") + "' alt='Quay'>");
        try (Guest guest = signedIn(ida)) {
            choose(guest, "always");
            String message = message(guest);
            Guest.Answer page = guest.get(message);
            for (String mode : List.of("reply", "forward")) {
                Guest.Answer answer = guest.get(
                        page.page().expectFirst("a[data-key=" + mode + "]").attr("href"));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.response().body()).doesNotContain(origin.url("/a.png"), "/pictures/");
            }
        }
        assertThat(origin.requests()).isEmpty();
    }

    private static void choose(Guest guest, String choice) {
        guest.submit(guest.get("/settings/pictures").form("/settings/pictures"), Map.of("show", choice));
    }

    private static String receipt(Guest guest, String message) {
        return guest.get(message).page().expectFirst(".receipt summary").text();
    }

    /** The address of the newest message. */
    private static String message(Guest guest) {
        return guest.get("/mail/1/INBOX")
                .page()
                .expectFirst("#list li a[href]")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    private static String firstPicture(Guest guest) {
        return guest.get(message(guest) + "/body?images=show")
                .page()
                .expectFirst("img[src]")
                .attr("src");
    }

    private Response picture(Guest guest, String path) {
        return RestAssured.given()
                .cookies(guest.cookies())
                .redirects()
                .follow(false)
                .get(path);
    }

    private Guest signedIn(String person) {
        Guest guest = Guest.at(site);
        guest.signIn(person, MailHost.PASSWORD);
        return guest;
    }

    private void arrives(String from, String html) {
        arrives(ida, from, html);
    }

    private static void arrives(String to, String from, String html) {
        MailHost.shared().dovecot().append(to, "INBOX", letter(from, to, html));
    }

    private static String letter(String from, String to, String html) {
        return "From: " + from + "\nTo: " + to + "\nSubject: News " + System.nanoTime()
                + "\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nDate: "
                + LocalDate.now(ZoneOffset.UTC).getYear() + "\n\n" + html + "\n";
    }
}
