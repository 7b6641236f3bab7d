package org.turnstone.upload;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.turnstone.testing.MailHost;

/** A program that uploads files for somebody, word by word. */
final class Uploader {

    private static final EncoderConfig AS_IT_IS =
            EncoderConfig.encoderConfig().encodeContentTypeAs(Tus.CHUNK, ContentType.BINARY);

    private final String session;
    private final String token;

    private Uploader(String session, String token) {
        this.session = session;
        this.token = token;
    }

    static Uploader signedIn(String address) {
        Response page = anybody().get("/login");
        String session = anybody()
                .cookies(page.cookies())
                .formParam("csrf-token", tokenOf(page))
                .formParam("address", address)
                .formParam("password", MailHost.PASSWORD)
                .post("/login")
                .cookie("__Host-session");
        return new Uploader(
                session,
                tokenOf(anybody()
                        .cookie("__Host-session", session)
                        .accept("text/html")
                        .get("/compose")));
    }

    /** With the session's cookie, and nothing that says the request is our page's. */
    RequestSpecification forged() {
        return anybody()
                .config(RestAssured.config().encoderConfig(AS_IT_IS))
                .cookie("__Host-session", session)
                .accept("application/json");
    }

    RequestSpecification request() {
        return forged().header("X-CSRF-TOKEN", token).header("Tus-Resumable", "1.0.0");
    }

    Response create(String name, long length) {
        return request()
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata(name, UUID.randomUUID()))
                .post("/uploads");
    }

    /** An announced file's address. */
    String created(String name, long length) {
        return create(name, length).then().statusCode(201).extract().header("Location");
    }

    Response patch(String address, long offset, byte[] bytes) {
        return request()
                .header("Upload-Offset", offset)
                .contentType(Tus.CHUNK)
                .body(bytes)
                .patch(address);
    }

    long offset(String address) {
        return Long.parseLong(
                request().head(address).then().statusCode(200).extract().header("Upload-Offset"));
    }

    static String metadata(String name, UUID submission) {
        return "filename " + base64(name) + ",filetype " + base64("text/plain") + ",submission "
                + base64(submission.toString()) + ",account " + base64("1");
    }

    private static RequestSpecification anybody() {
        return given().redirects().follow(false);
    }

    private static String tokenOf(Response page) {
        return Jsoup.parse(page.body().asString())
                .select("input[name=csrf-token]")
                .val();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
