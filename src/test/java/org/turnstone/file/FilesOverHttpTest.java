package org.turnstone.file;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Parcel;
import org.turnstone.testing.PdfFile;
import org.turnstone.testing.Program;

/** Files are shown for what they are, thumbnails are small, and both are their owner's alone. */
@QuarkusTest
@Needs(Program.DOVECOT)
class FilesOverHttpTest {

    @TestHTTPResource
    String origin = "";

    /** With a large file beside them the message is read in parts. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1_500_000})
    void showsFilesForWhatTheyAre(int beside) throws IOException {
        byte[] photograph = ThumbnailPainterTest.drawn(3_000, 2_000, "jpeg");
        String reader = person(new Parcel("Files")
                .file("plan.pdf", "application/octet-stream", PdfFile.of("One", "Two"))
                .file("invoice.pdf", "application/pdf", "MZ\u0090\0\3 This program cannot be run".getBytes(ISO_8859_1))
                .file("Main.java", "application/octet-stream", "class Main { } // grün".getBytes(UTF_8))
                .file("notes.txt", "text/plain", "\0\1\2\3".repeat(50).getBytes(ISO_8859_1))
                .file("quay.jpg", "application/octet-stream", photograph)
                .file("broken.png", "image/png", "not a picture".getBytes(UTF_8))
                .file(
                        "long.log",
                        "text/plain",
                        "a line of a log\n".repeat(beside / 16 + 1).getBytes(UTF_8)));
        try (var guest = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            String message = first(guest);
            Document page = guest.get(message).page();
            assertThat(page.select("img.attachment-picture").eachAttr("src"))
                    .containsExactly(message + "/parts/6/thumbnail", message + "/parts/7/thumbnail");

            Document pdf = guest.get(message + "/parts/2/view").page();
            assertThat(pdf.expectFirst(".preview-size").text()).startsWith("PDF · ");
            assertThat(pdf.expectFirst("[data-controller=pdf]").attr("data-pdf-file-value"))
                    .isEqualTo(message + "/parts/2");
            assertThat(pdf.expectFirst("iframe").attr("sandbox"))
                    .isEqualTo("allow-scripts allow-popups allow-popups-to-escape-sandbox");
            assertThat(pdf.expectFirst("noscript").text()).contains("scripts are switched off");

            assertThat(text(guest, message + "/parts/3/view"))
                    .contains("it is a program")
                    .doesNotContain("Pages");
            assertThat(text(guest, message + "/parts/4/text")).isEqualTo("class Main { } // grün");
            assertThat(text(guest, message + "/parts/5/view")).contains("not what its name says");
            assertThat(text(guest, message + "/parts/7/view")).contains("not what its name says");
            assertThat(guest.get(message + "/parts/8/view")
                            .page()
                            .select(".banner")
                            .size())
                    .isEqualTo(beside == 0 ? 0 : 1);
            assertThat(text(guest, message + "/parts/8/text")).hasSizeLessThanOrEqualTo(Previews.LONGEST_TEXT);
        }
    }

    @Test
    void drawsAPdfInADocumentThatHoldsNothingOfIt() {
        String reader = person(new Parcel("Plan").file("plan.pdf", "application/pdf", PdfFile.of("Secret")));
        try (var guest = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            String address = first(guest) + "/parts/2/pdf";
            Guest.Answer frame = guest.get(address);

            assertThat(frame.response()
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElse(""))
                    .startsWith("sandbox allow-scripts ")
                    .doesNotContain("allow-same-origin", "connect-src");
            assertThat(frame.page().select("script")).hasSize(1);
            assertThat(frame.page().body().text()).isEmpty();
            for (String asset : frame.page().select("script[src], link").eachAttr("abs:src")) {
                if (!asset.isEmpty()) {
                    Response script = given().get(asset);
                    assertThat(script.statusCode()).isEqualTo(200);
                    assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
                    assertThat(script.header("Cache-Control")).contains("immutable");
                }
            }
            // Nothing else says so: what is a person's can be read by our own pages alone.
            assertThat(guest.get(first(guest) + "/parts/2")
                            .response()
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void makesThumbnailsSmallAndForTheirOwnerAlone() throws IOException {
        byte[] photograph = ThumbnailPainterTest.drawn(3_000, 2_000, "jpeg");
        byte[] bomb = ThumbnailPainterTest.drawn(10, 10, "png");
        bomb[17] = 1;
        bomb[21] = 1;
        String reader = person(new Parcel("Pictures")
                .file("quay.jpg", "image/jpeg", photograph)
                .file("bomb.png", "image/png", bomb)
                .file("page.html", "text/html", "<script>alert(1)</script>".getBytes(UTF_8)));
        String other = MailHost.shared().person();
        try (var guest = Guest.at(origin);
                var stranger = Guest.at(origin)) {
            guest.signIn(reader, MailHost.PASSWORD);
            stranger.signIn(other, MailHost.PASSWORD);
            String message = first(guest);

            Response thumbnail = asked(guest, message + "/parts/2/thumbnail");
            assertThat(thumbnail.contentType()).isEqualTo("image/jpeg");
            assertThat(thumbnail.header("Content-Security-Policy"))
                    .isEqualTo("sandbox; default-src 'none'; frame-ancestors 'self'");
            assertThat(thumbnail.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(thumbnail.asByteArray()).hasSizeLessThan(8_000);
            assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail.asByteArray()))
                            .getWidth())
                    .isEqualTo(ThumbnailPainter.WIDTH);
            for (int part = 3; part < 5; part++) {
                Response sign = asked(guest, message + "/parts/" + part + "/thumbnail");
                assertThat(sign.statusCode()).isEqualTo(200);
                assertThat(sign.contentType()).isEqualTo("image/svg+xml");
                assertThat(sign.asString()).doesNotContain("script");
            }
            for (String way : new String[] {"/thumbnail", "/pdf", "/view", "/text", "/media", ""}) {
                assertThat(asked(stranger, message + "/parts/2" + way).statusCode())
                        .as(way)
                        .isGreaterThanOrEqualTo(400);
            }
        }
    }

    private static String person(Parcel parcel) {
        String person = MailHost.shared().person();
        MailHost.shared().dovecot().append(person, "INBOX", parcel.bytes());
        return person;
    }

    private static String first(Guest guest) {
        return guest.get("/mail/1/INBOX").page().expectFirst("#list li a[href]").attr("href");
    }

    private static String text(Guest guest, String path) {
        return guest.get(path).page().body().text();
    }

    private Response asked(Guest guest, String path) {
        return given().cookies(guest.cookies()).redirects().follow(false).get(origin.replaceFirst("/$", "") + path);
    }
}
