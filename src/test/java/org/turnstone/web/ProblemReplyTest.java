package org.turnstone.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** In which form a problem comes: Turbo keeps the page around a pane only if the pane arrives as a success. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class ProblemReplyTest {

    private static final String NO_SUCH_FOLDER = "/mail/1/Nowhere";

    @TestHTTPResource
    String origin = "";

    private Map<String, String> cookies = Map.of();
    private String token = "";

    @BeforeEach
    void signIn() {
        try (Guest guest = Guest.at(origin)) {
            token = guest.signIn(MailHost.shared().person(), MailHost.PASSWORD)
                    .page()
                    .select("input[name=csrf-token]")
                    .val();
            cookies = guest.cookies();
        }
    }

    @Test
    void isAPaneThatArrivesWhereAFrameLooksForOne() {
        Response answer = asked().header("Turbo-Frame", "reading").get(NO_SUCH_FOLDER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.asString())
                        .select("turbo-frame#reading h2")
                        .text())
                .isEqualTo("This folder is no longer here");
    }

    @Test
    void isAPageWithItsStatusForEverybodyElse() {
        Response answer = asked().get(NO_SUCH_FOLDER);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.asString()).select("h1").text()).isEqualTo("This folder is no longer here");
    }

    @Test
    void hasItsStatusWhereSomethingWasToBeDone() {
        assertThat(posted().header("Turbo-Frame", "reading")
                        .post(NO_SUCH_FOLDER + "/flags")
                        .statusCode())
                .isEqualTo(404);
        assertThat(posted().post(NO_SUCH_FOLDER + "/flags").statusCode()).isEqualTo(404);
    }

    @Test
    void isAToastWhereAScriptPosted() {
        Response answer =
                posted().accept(TurboStreams.MEDIA_TYPE + ", text/html").post(NO_SUCH_FOLDER + "/flags");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith(TurboStreams.MEDIA_TYPE);
        assertThat(answer.asString()).contains("This folder is no longer here");
    }

    private RequestSpecification asked() {
        return given().cookies(cookies);
    }

    private RequestSpecification posted() {
        return asked().header("Sec-Fetch-Site", "same-origin")
                .formParam("csrf-token", token)
                .formParam("all", "1.1")
                .formParam("add", "seen");
    }
}
