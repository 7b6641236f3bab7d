package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.testing.RawHttp;
import org.turnstone.web.Assets;

/** What no resource ever sees is answered like everything else: in words, and under the headers of a page. */
@QuarkusTest
class EveryFailureTest {

    private static final Map<String, String> PAGE = new HeaderProfiles(false, Assets.importMapHash()).of(Profile.PAGE);
    private static final String HTML = "Accept: text/html";

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource({
        "GET,/%c0%ae%c0%ae/login,303",
        "GET,/login/%ff,303",
        "GET,/login/%00,303",
        "GET,//login//x,303",
        "GET,/login/../q/health,303",
        "PROPFIND,/login,405",
        "TRACE,/login,405",
        "DELETE,/login,405",
        "BREW,/login,405",
        "POST,/nowhere,401",
    })
    void isAnsweredInWords(String method, String target, int status) {
        RawHttp.Answer answer = RawHttp.send(server, RawHttp.request(method, target, HTML));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(guards(answer)).isEqualTo(PAGE);
        if (status >= 400 && !method.equals("TRACE")) {
            assertWords(answer, "<h1>");
        }
    }

    /** The server beneath refuses these by itself, before there is anything of ours to ask: with no word, and no harm. */
    @ParameterizedTest
    @ValueSource(strings = {"/login/%zz", "/login/%", "/login?next=%zz", "/assets/%zz/app.css", "/nowhere%"})
    void saysNothingWhereTheAddressIsNone(String target) {
        RawHttp.Answer answer = RawHttp.send(server, RawHttp.request("GET", target, HTML));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void saysThatABodyIsTooLargeWithoutReadingIt() {
        RawHttp.Answer answer = RawHttp.send(
                server,
                RawHttp.request("POST", "/login", HTML, "Content-Type: text/plain", "Content-Length: 70000000") + "x");

        assertThat(answer.status()).isEqualTo(413);
        assertWords(answer, "This is too large", "At most ");
    }

    @Test
    void saysThatABodyIsTooLargeWhichDidNotSaySo() {
        String chunk = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
        RawHttp.Answer answer = RawHttp.send(
                server,
                RawHttp.request(
                                "POST",
                                "/login",
                                HTML,
                                "Content-Type: application/x-www-form-urlencoded",
                                "Transfer-Encoding: chunked")
                        + chunk.repeat(9) + "0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
        assertWords(answer, "This is too large");
    }

    @Test
    void takesNoBodyOfAnotherKind() {
        RawHttp.Answer answer = RawHttp.send(
                server,
                RawHttp.request("POST", "/login", HTML, "Content-Type: application/xml", "Content-Length: 4") + "<a/>");
        RawHttp.Answer unacceptable = RawHttp.send(server, RawHttp.request("GET", "/login", "Accept: image/png"));

        assertThat(guards(answer)).isEqualTo(PAGE);
        assertThat(unacceptable.status()).isEqualTo(406);
        assertWords(unacceptable, "This cannot be done here");
    }

    @Test
    void saysNothingWhereTheRequestIsNoHttp() {
        SoftAssertions softly = new SoftAssertions();
        for (String request : new String[] {
            RawHttp.request("GET", "/login", HTML, "X-Long: " + "x".repeat(100_000)),
            RawHttp.request("GET", "/" + "x".repeat(100_000), HTML),
            "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nBad Header\u0000: x\r\n\r\n"
        }) {
            RawHttp.Answer answer = RawHttp.send(server, request);
            softly.assertThat(answer.status()).isBetween(400, 431);
            softly.assertThat(answer.body()).isEmpty();
        }
        softly.assertAll();
    }

    private static void assertWords(RawHttp.Answer answer, CharSequence... words) {
        assertThat(guards(answer)).isEqualTo(PAGE);
        assertThat(answer.headers().get("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.body()).contains(words).containsPattern("Reference: <code>[0-9a-f]{8}</code>");
    }

    private static Map<String, String> guards(RawHttp.Answer answer) {
        Map<String, String> guards = new HashMap<>(answer.headers());
        guards.keySet().retainAll(PAGE.keySet());
        return guards;
    }
}
