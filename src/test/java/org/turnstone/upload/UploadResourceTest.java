package org.turnstone.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.turnstone.compose.ComposeConfig;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** The protocol over HTTP, and who may speak it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class UploadResourceTest {

    private final MailHost host = MailHost.shared();

    @Inject
    Uploads uploads;

    @Inject
    UploadRows rows;

    @Inject
    ComposeConfig compose;

    @Test
    void goesOnFromWhereItStopped() throws IOException {
        Uploader ida = Uploader.signedIn(host.person());
        byte[] file = bytes(2_500_000);
        String address = ida.created("plan.txt", file.length);
        assertThat(ida.offset(address)).isZero();

        assertThat(ida.patch(address, 0, slice(file, 0, 1_000_000)).header("Upload-Offset"))
                .isEqualTo("1000000");
        // The answer was lost: whoever sends it again is told where to go on.
        Response again = ida.patch(address, 0, slice(file, 0, 1_000_000));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("detail")).contains("goes on from there");
        assertThat(ida.offset(address)).isEqualTo(1_000_000);
        assertThat(ida.patch(address, 1_000_000, slice(file, 1_000_000, file.length))
                        .statusCode())
                .isEqualTo(204);

        assertThat(ida.offset(address)).isEqualTo(file.length);
        assertThat(stored(address)).isEqualTo(file);
    }

    @Test
    void takesAFileOfNothing() {
        Uploader ida = Uploader.signedIn(host.person());
        String address = ida.created("empty.txt", 0);

        assertThat(ida.offset(address)).isZero();
        assertThat(uploaded(address).isComplete()).isTrue();
    }

    /** F27, A08: one byte too many is refused before the first of them goes, in words. */
    @Test
    void refusesOneByteTooMany() {
        Uploader ida = Uploader.signedIn(host.person());
        long limit = compose.attachmentLimit().bytes();

        assertThat(ida.create("fits.bin", limit).statusCode()).isEqualTo(201);
        Response refused = ida.create("large.bin", limit + 1);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("At most 25\u00a0MB can be taken.");
    }

    @Test
    void keepsNothingOfAChunkThatIsMoreThanWasAnnounced() {
        Uploader ida = Uploader.signedIn(host.person());
        String address = ida.created("liar.bin", 10);

        assertThat(ida.patch(address, 0, bytes(11)).statusCode()).isEqualTo(413);
        assertThat(ida.offset(address)).isZero();
        assertThat(ida.patch(address, 0, bytes(10)).statusCode()).isEqualTo(204);
    }

    /** A09: to anybody else it is not there, whatever they do with its address. */
    @Test
    void isNotThereForAnybodyElse() {
        Uploader ida = Uploader.signedIn(host.person());
        Uploader eve = Uploader.signedIn(host.person());
        String address = ida.created("secret.txt", 10);
        ida.patch(address, 0, bytes(5));

        assertThat(eve.request().head(address).statusCode()).isEqualTo(404);
        assertThat(eve.patch(address, 5, bytes(5)).statusCode()).isEqualTo(404);
        assertThat(eve.request().delete(address).statusCode()).isEqualTo(404);
        assertThat(eve.request()
                        .formParam("submission", UUID.randomUUID())
                        .post(address + "/copies")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ida.offset(address)).isEqualTo(5);
    }

    @Test
    void changesNothingForWhoeverIsNotOurPage() {
        Uploader ida = Uploader.signedIn(host.person());
        String address = ida.created("plan.txt", 10);

        assertThat(ida.forged()
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", 0)
                        .contentType(Tus.CHUNK)
                        .body(bytes(5))
                        .patch(address)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ida.forged().header("Tus-Resumable", "1.0.0").delete(address).statusCode())
                .isEqualTo(403);
        assertThat(ida.forged()
                        .header("Tus-Resumable", "1.0.0")
                        .post("/uploads")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ida.request()
                        .header("Sec-Fetch-Site", "cross-site")
                        .delete(address)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ida.offset(address)).isZero();
    }

    @Test
    void isGoneWhenItsSenderGivesItUp() {
        Uploader ida = Uploader.signedIn(host.person());
        String address = ida.created("plan.txt", 10);

        assertThat(ida.request().delete(address).statusCode()).isEqualTo(204);
        assertThat(ida.request().head(address).statusCode()).isEqualTo(404);
        assertThat(ida.patch(address, 0, bytes(5)).jsonPath().getString("title"))
                .isEqualTo("The file is not here any more");
    }

    @Test
    void saysWhatItSpeaks() {
        Uploader ida = Uploader.signedIn(host.person());
        Response answer = ida.request().options("/uploads");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Tus-Extension")).isEqualTo("creation,termination");
        assertThat(ida.request()
                        .header("Upload-Length", "many")
                        .post("/uploads")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ida.forged().head("/uploads/" + UUID.randomUUID()).statusCode())
                .isEqualTo(412);
        assertThat(ida.request().head("/uploads/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void makesNamesHarmless() {
        Uploader ida = Uploader.signedIn(host.person());

        assertThat(uploaded(ida.created("../../a\"\u202egpj.exe\r\nX: y", 1))
                        .details()
                        .name())
                .doesNotContain("/", "\"", "\u202e", "\r", "\n")
                .contains("gpj.exe");
        assertThat(uploaded(ida.created("", 1)).details().name()).isEqualTo("file");
    }

    @Test
    void copiesAnAttachmentPastTheBrowser() throws IOException {
        String address = host.person();
        Dovecot server = host.dovecot();
        server.append(
                address,
                "INBOX",
                """
                From: Mara <mara@example.net>
                Subject: Depths
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain

                Here.
                --cut
                Content-Type: text/csv
                Content-Disposition: attachment; filename="depths.csv"
                Content-Transfer-Encoding: base64

                cGxhY2UsZGVwdGgK
                --cut--
                """);
        Uploader ida = Uploader.signedIn(address);
        String part = "/mail/1/INBOX/" + id(server, address) + "/parts/2";
        Response copied =
                ida.request().formParam("submission", UUID.randomUUID()).post(part + "/copies");

        assertThat(copied.statusCode()).isEqualTo(201);
        String there = copied.header("Location");
        assertThat(there).startsWith("/uploads/");
        assertThat(uploaded(there).details()).isEqualTo(new FileDetails("depths.csv", "text/csv"));
        assertThat(new String(stored(there), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("place,depth\n");
        assertThat(ida.request()
                        .formParam("submission", UUID.randomUUID())
                        .post(part.replace("parts/2", "parts/9") + "/copies")
                        .statusCode())
                .isEqualTo(404);

        Response twice =
                ida.request().formParam("submission", UUID.randomUUID()).post(there + "/copies");
        assertThat(twice.statusCode()).isEqualTo(201);
        assertThat(stored(twice.header("Location"))).isEqualTo(stored(there));
    }

    private static String id(Dovecot server, String person) {
        String status = server.doveadm("-f", "flow", "mailbox", "status", "-u", person, "uidvalidity", "INBOX");
        return status.strip().replaceFirst(".*uidvalidity=", "") + ".1";
    }

    private Upload uploaded(String address) {
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        UploadRow row =
                io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> UploadRow.<UploadRow>findById(id));
        return rows.find(row.personId, id).orElseThrow();
    }

    private byte[] stored(String address) throws IOException {
        try (var content = uploads.open(uploaded(address))) {
            return content.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }
}
