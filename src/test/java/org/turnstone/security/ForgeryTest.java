package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.security.EveryRouteTest.anybody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The sign-in form stands for all: whatever changes something goes through the same filter. */
@QuarkusTest
class ForgeryTest {

    /** What a form that gets through the filter is answered: the address is none. */
    private static final int THROUGH = 422;

    @Test
    void letsAFormOfOursThrough() {
        assertThat(form(anybody()).post("/login").statusCode()).isEqualTo(THROUGH);
        assertThat(form(anybody().header("Sec-Fetch-Site", "same-origin"))
                        .post("/login")
                        .statusCode())
                .isEqualTo(THROUGH);
    }

    @Test
    void takesTheTokenFromAHeaderAsWell() {
        Response page = anybody().get("/login");

        assertThat(anybody()
                        .cookies(page.cookies())
                        .header("X-CSRF-TOKEN", token(page))
                        .formParam("address", "nobody")
                        .post("/login")
                        .statusCode())
                .isEqualTo(THROUGH);
    }

    @Test
    void takesTheTokenFromAFormWithFiles() {
        Response page = anybody().get("/login");

        assertThat(anybody()
                        .cookies(page.cookies())
                        .multiPart("csrf-token", token(page))
                        .multiPart("address", "nobody")
                        .multiPart("file", "a.txt", new byte[] {1})
                        .post("/login")
                        .statusCode())
                .isEqualTo(THROUGH);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertRefused(anybody().formParam("address", "nobody").post("/login"), "This page is too old");
        assertRefused(anybody().post("/login"), "This page is too old");
    }

    @Test
    void refusesATokenWithoutItsCookie() {
        assertRefused(
                anybody()
                        .formParam("csrf-token", token(anybody().get("/login")))
                        .post("/login"),
                "This page is too old");
    }

    @Test
    void refusesATokenOfAnotherBrowser() {
        Response page = anybody().get("/login");

        assertRefused(
                anybody()
                        .cookies(page.cookies())
                        .formParam("csrf-token", token(anybody().get("/login")))
                        .post("/login"),
                "This page is too old");
    }

    @Test
    void refusesAFormOfAnotherSiteEvenWithItsToken() {
        String words = "This request came from another site";

        assertRefused(form(anybody().header("Sec-Fetch-Site", "cross-site")).post("/login"), words);
        assertRefused(form(anybody().header("Sec-Fetch-Site", "same-site")).post("/login"), words);
        assertRefused(form(anybody().header("Origin", "https://evil.example")).post("/login"), words);
        assertRefused(form(anybody().header("Origin", "null")).post("/login"), words);
    }

    private static RequestSpecification form(RequestSpecification request) {
        Response page = anybody().get("/login");
        return request.cookies(page.cookies())
                .formParam("csrf-token", token(page))
                .formParam("address", "nobody");
    }

    private static String token(Response page) {
        return Jsoup.parse(page.body().asString())
                .select("input[name=csrf-token]")
                .val();
    }

    private static void assertRefused(Response answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body().asString()).select("h1").text()).isEqualTo(words);
    }
}
