package org.turnstone.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

@QuarkusTest
@WithTestResource(SignInHosts.class)
class SignInTest {

    private static final String SESSION = "__Host-session";

    @Test
    @Needs(Program.DOVECOT)
    void beginsASessionWithTheMailPassword() {
        Response answer = signIn("ida@example.org", "secret");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(answer.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith(SESSION + "=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Max-Age"));
    }

    @Test
    @Needs(Program.DOVECOT)
    void keepsTheBrowserSignedInWhereAsked() {
        Response answer = signIn(Map.of("address", "ida@example.org", "password", "secret", "keep", "yes"));

        assertThat(answer.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(SESSION).contains("Max-Age=2592000"));
    }

    @Test
    @Needs(Program.DOVECOT)
    void takesAnAddressHoweverItIsWritten() {
        assertThat(signIn(" IDA@Example.ORG ", "secret").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "ida@example.org, 401, The address or the password is wrong.",
        "a@wrong.example, 401, The address or the password is wrong.",
        "a@elsewhere.example, 422, Mail of this domain is not read here.",
        "nobody, 422, This is not a mail address.",
        "a@closed.example, 503, The mail server cannot be reached.",
        "a@nowhere.example, 503, The mail server cannot be reached.",
        "a@expired.example, 503, The mail server could not prove that it is the right one.",
        "a@wronghost.example, 503, The mail server could not prove that it is the right one.",
        "a@selfsigned.example, 503, The mail server could not prove that it is the right one.",
        "a@unavailable.example, 503, The mail server is busy or being maintained.",
        "a@changepassword.example, 401, Your password has expired.",
        "a@locked.example, 403, The mail server asks you to contact your administrator.",
    })
    @Needs(Program.DOVECOT)
    void tellsWhatFailed(String address, int status, String words) {
        Response answer = signIn(address, "not-it");
        Document page = Jsoup.parse(answer.body().asString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(page.select("[role=alert] strong").text()).isEqualTo(words);
        assertThat(page.select("input[name=address]").val()).isEqualTo(address);
        assertThat(page.select("input[name=password]").val()).isEmpty();
        assertThat(answer.cookies()).doesNotContainKey(SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example", "/a\tb"})
    @Needs(Program.DOVECOT)
    void goesNowhereElseAfterwards(String next) {
        Response answer = signIn(Map.of("address", "ida@example.org", "password", "secret", "next", next));

        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    @Needs(Program.DOVECOT)
    void leadsBackToThePageThatWasAskedFor() {
        Response refused = given().redirects().follow(false).accept("text/html").get("/mail/1/INBOX?cursor=7");

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.header("Location")).isEqualTo("/login?next=%2Fmail%2F1%2FINBOX%3Fcursor%3D7");
        assertThat(Jsoup.parse(given().urlEncodingEnabled(false)
                                .get(refused.header("Location"))
                                .body()
                                .asString())
                        .select("input[name=next]")
                        .val())
                .isEqualTo("/mail/1/INBOX?cursor=7");
    }

    static Response signIn(String address, String password) {
        return signIn(Map.of("address", address, "password", password));
    }

    static Response signIn(Map<String, String> fields) {
        Response page = given().get("/login");
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam(
                        "csrf-token",
                        Jsoup.parse(page.body().asString())
                                .select("input[name=csrf-token]")
                                .val())
                .formParams(fields)
                .post("/login");
    }
}
