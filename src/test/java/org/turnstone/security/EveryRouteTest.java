package org.turnstone.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.turnstone.security.Routes.Route;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.web.Assets;

@QuarkusTest
class EveryRouteTest {

    private static final HeaderProfiles PROFILES = new HeaderProfiles(false, Assets.importMapHash());
    private static final Set<String> GUARDED = PROFILES.of(Profile.PAGE).keySet();
    private static final Set<String> PUBLIC = Set.of("/login");

    @Test
    void isClosedToWhoeverIsNotSignedIn() {
        SoftAssertions softly = new SoftAssertions();
        for (Route route : Routes.all()) {
            if (PUBLIC.contains(route.path())) {
                continue;
            }
            Response answer = anybody().request(route.method(), route.path());
            softly.assertThat(answer.statusCode()).as(route.toString()).isIn(303, 401);
            softly.assertThat(answer.statusCode() == 401)
                    .as(route.toString())
                    .isEqualTo(answer.asString().contains("href=\"/login\" data-turbo-frame=\"_top\">Sign in</a>"));
            softly.assertThat(guards(answer)).as(route.toString()).isEqualTo(PROFILES.of(Profile.PAGE));
        }
        softly.assertAll();
        assertThat(Routes.all()).hasSizeGreaterThan(10);
    }

    @Test
    @Needs({Program.DOVECOT, Program.POSTFIX})
    void isGuardedByItsHeadersWhateverItAnswers() {
        String session = signIn();
        SoftAssertions softly = new SoftAssertions();
        for (Route route : Routes.all()) {
            if (route.path().equals("/logout")) {
                continue;
            }
            Response answer = anybody().cookie("__Host-session", session).request(route.method(), route.path());
            boolean frame = route.profile() == Profile.MESSAGE_FRAME;
            Profile profile = answer.statusCode() < 400 || frame ? route.profile() : Profile.PAGE;
            softly.assertThat(guards(answer))
                    .as(answer.statusCode() + " " + route)
                    .isEqualTo(PROFILES.of(profile));
            softly.assertThat(answer.statusCode()).as(route.toString()).isLessThan(500);
            if (answer.statusCode() >= 400 && answer.contentType().startsWith("text/html")) {
                softly.assertThat(answer.asString())
                        .as(route.toString())
                        .containsPattern("Reference: <code>[0-9a-f]{8}");
            }
            softly.assertThat(answer.statusCode() < 400 || !answer.asString().isEmpty())
                    .as("says why: " + answer.statusCode() + " " + route)
                    .isTrue();
        }
        softly.assertAll();
    }

    @Test
    void isGuardedWhereNothingIs() {
        for (Response answer : List.of(
                anybody().get("/login/nowhere"),
                anybody().request("DELETE", "/login"),
                anybody().request("PROPFIND", "/login"),
                anybody().get("/assets/0/nowhere.js"),
                anybody().get("/q/health"),
                anybody().get("/q/dev-ui"),
                anybody().get("/webjars/x"),
                anybody().get("/favicon.ico"),
                anybody().body("x".repeat(100_000)).post("/csp-report"))) {
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(300);
            assertThat(guards(answer)).isEqualTo(PROFILES.of(Profile.PAGE));
        }
    }

    @Test
    void letsBrowsersKeepAssetsForAYear() {
        Response answer = anybody().get(Assets.url("app.css"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(PROFILES.policy(Profile.ASSET));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void saysNothingOfWhatItRunsOn() {
        Response answer = anybody().get("/login");

        assertThat(answer.headers().asList()).extracting(Header::getName).doesNotContain("Server", "X-Powered-By");
        assertThat(guards(answer)).isEqualTo(PROFILES.of(Profile.PAGE));
    }

    @Test
    void takesReportsOfItsOwnPolicy() {
        assertThat(anybody()
                        .contentType("application/csp-report")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .config(RestAssured.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("application/csp-report", ContentType.BINARY)))
                        .post("/csp-report")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void answersAScriptInItsOwnFormat() {
        Response answer = anybody().accept("application/json").get("/csp-report");

        assertThat(answer.contentType()).startsWith("application/");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    }

    static RequestSpecification anybody() {
        return given().redirects().follow(false).accept("text/html,*/*");
    }

    static String signIn() {
        Response page = anybody().get("/login");
        return anybody()
                .cookies(page.cookies())
                .formParam(
                        "csrf-token",
                        Jsoup.parse(page.body().asString())
                                .select("input[name=csrf-token]")
                                .val())
                .formParam("address", MailHost.shared().person())
                .formParam("password", MailHost.PASSWORD)
                .post("/login")
                .cookie("__Host-session");
    }

    private static Map<String, String> guards(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> GUARDED.contains(header.getName()))
                .collect(Collectors.toMap(Header::getName, Header::getValue, (a, b) -> a + " AND " + b, TreeMap::new));
    }
}
