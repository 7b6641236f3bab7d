package org.turnstone.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.session.SignInTest.SESSION;
import static org.turnstone.session.SignInTest.signIn;
import static org.turnstone.session.SignInTest.token;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.ServerCertificate;
import org.turnstone.testing.TestAuthority;

@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class SessionTest {

    private static final String PAGE = "/mail/1/INBOX";

    @Test
    void endsWhenThePersonSignsOut() {
        String session = session(MailHost.shared().person());
        Response out = as(session)
                .formParam("csrf-token", token(as(session).get(PAGE)))
                .post("/logout");
        Response replayed = as(session).get(PAGE);

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Location")).isEqualTo("/login?notice=signed-out");
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
        assertThat(out.headers().getValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith(SESSION + "=;").contains("Max-Age=0"));
        assertThat(replayed.statusCode()).isEqualTo(303);
        assertThat(replayed.header("Location")).startsWith("/login?next=");
    }

    @Test
    void endsWhenAnotherBeginsInTheSameBrowser() {
        String first = session(MailHost.shared().person());
        Response form = given().get("/login");
        given().redirects()
                .follow(false)
                .cookie(SESSION, first)
                .cookies(form.cookies())
                .formParam("csrf-token", token(as(first).get(PAGE)))
                .formParam("address", MailHost.shared().person())
                .formParam("password", MailHost.PASSWORD)
                .post("/login")
                .then()
                .statusCode(303);

        assertThat(as(first).get(PAGE).header("Location")).startsWith("/login");
    }

    @Test
    void offersAFrameTheWayToSignInAndBack() {
        Response answer = given().redirects()
                .follow(false)
                .header("Turbo-Frame", "reading")
                .header("Referer", RestAssured.baseURI + ":" + RestAssured.port + PAGE + "?at=o1.0")
                .get(PAGE + "/1.1");

        // What a frame is answered with another status takes the place of the page around it.
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .startsWith("<turbo-frame id=\"reading\">")
                .contains("You are signed out", "href=\"/login?next=%2Fmail%2F1%2FINBOX%3Fat%3Do1.0\"");
    }

    @Test
    void tellsAScriptThatPostsAndLeavesThePage() {
        Response answer = given().redirects()
                .follow(false)
                .accept("text/vnd.turbo-stream.html, text/html, application/xhtml+xml")
                .header("Referer", "https://elsewhere.example/mail")
                .post(PAGE + "/flags");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("text/vnd.turbo-stream.html");
        assertThat(answer.asString())
                .contains("target=\"toasts\"", "You are signed out", "href=\"/login\" target=\"_blank\"");
    }

    @Test
    void tellsAMachineInItsOwnFormat() {
        Response answer =
                given().redirects().follow(false).accept("application/json").get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(401);
        assertThat(answer.jsonPath().getString("title")).isEqualTo("You are signed out");
        assertThat(answer.jsonPath().getString("reference")).matches("[0-9a-f]{8}");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Form");
    }

    @Test
    void takesNoFormOfAnotherSession() {
        String anna = session(MailHost.shared().person());
        String bob = session(MailHost.shared().person());
        Response answer =
                as(bob).formParam("csrf-token", token(as(anna).get(PAGE))).post("/logout");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(as(bob).get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void goesOnInEveryTab() {
        String session = session(MailHost.shared().person());
        String firstTab = token(as(session).get(PAGE));
        String secondTab = token(as(session).get(PAGE));

        assertThat(firstTab).isNotEqualTo(secondTab);
        assertThat(as(session).formParam("csrf-token", firstTab).post("/logout").statusCode())
                .isEqualTo(303);
    }

    @Test
    void endsAtOnceWhenTheServerNoLongerTakesThePassword() {
        ServerCertificate certificate = TestAuthority.shared().server();
        String session;
        try (ScriptedServer taking = MailHost.shared().scripted(certificate, Script.imap(SignInTest.CAPABILITIES))) {
            session = signIn("stale@scripted.example", "old").cookie(SESSION);
            assertThat(taking.connections()).isEqualTo(1);
        }
        Script refusing = SignInTest.refusing("NO [AUTHENTICATIONFAILED] changed");
        try (ScriptedServer server = MailHost.shared().scripted(certificate, refusing)) {
            Response first = as(session).get(PAGE);
            Response second = as(session).get(PAGE);

            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(first.header("Location")).startsWith("/login?notice=password-refused&next=");
            assertThat(second.header("Location")).startsWith("/login?next=");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void isNotForgedByACookieOfTheRightShape() {
        String shape = "A".repeat(86);

        assertThat(as(shape).get(PAGE).statusCode()).isEqualTo(303);
        assertThat(as("not base64 %").get(PAGE).statusCode()).isEqualTo(303);
    }

    static String session(String person) {
        return signIn(person, MailHost.PASSWORD).cookie(SESSION);
    }

    static RequestSpecification as(String session) {
        return given().redirects().follow(false).cookie(SESSION, session);
    }
}
