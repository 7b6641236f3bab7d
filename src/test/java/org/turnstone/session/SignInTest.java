package org.turnstone.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.ServerCertificate;
import org.turnstone.testing.TestAuthority;

@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class SignInTest {

    static final String SESSION = "__Host-session";
    static final String CAPABILITIES = "IMAP4rev1 SASL-IR AUTH=PLAIN";

    /** Certificates nobody may believe. */
    @SuppressWarnings("ImmutableEnumChecker") // A method reference holds nothing.
    enum Untrusted {
        EXPIRED(TestAuthority::expired),
        WRONG_HOST(TestAuthority::wrongHost),
        SELF_SIGNED(TestAuthority::selfSigned);

        private final Function<TestAuthority, ServerCertificate> certificate;

        Untrusted(Function<TestAuthority, ServerCertificate> certificate) {
            this.certificate = certificate;
        }
    }

    @Test
    void beginsASessionWithTheMailPassword() {
        Response answer = signIn(MailHost.shared().person(), MailHost.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(answer.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith(SESSION + "=")
                .containsIgnoringCase("; HttpOnly")
                .contains("; Secure", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain", "Max-Age"));
    }

    @Test
    void keepsTheBrowserSignedInWhereAsked() {
        Response answer =
                signIn(Map.of("address", MailHost.shared().person(), "password", MailHost.PASSWORD, "keep", "yes"));

        assertThat(answer.headers().getValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(SESSION).contains("; Max-Age=2592000"));
    }

    @Test
    void takesAnAddressHoweverItIsWritten() {
        String address = " " + MailHost.shared().person().toUpperCase(Locale.ROOT) + " ";

        assertThat(signIn(address, MailHost.PASSWORD).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "ida@example.org, 401, The address or the password is wrong.",
        "a@elsewhere.example, 422, Mail of this domain is not read here.",
        "nobody, 422, This is not a mail address.",
        "a b@example.org, 422, This is not a mail address.",
    })
    void tellsWhatIsWrongWithWhatWasTyped(String address, int status, String words) {
        assertRefused(signIn(address, "not-it"), address, status, words);
    }

    @ParameterizedTest
    @CsvSource({
        "NO [AUTHENTICATIONFAILED] wrong, 401, The address or the password is wrong.",
        "NO no, 401, The address or the password is wrong.",
        "NO [EXPIRED] too old, 401, Your password has expired.",
        "NO [UNAVAILABLE] later, 503, The mail server is busy or being maintained.",
        "NO [CONTACTADMIN] locked, 403, The mail server asks you to contact your administrator.",
    })
    void readsWhatTheServerGivesAsItsReason(String reply, int status, String words) {
        ServerCertificate certificate = TestAuthority.shared().server();
        try (ScriptedServer server = MailHost.shared().scripted(certificate, refusing(reply))) {
            assertRefused(signIn("b@scripted.example", "not-it"), "b@scripted.example", status, words);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsNoPasswordToAServerThatCannotProveItsName(Untrusted untrusted) {
        ServerCertificate certificate = untrusted.certificate.apply(TestAuthority.shared());
        try (ScriptedServer server = MailHost.shared().scripted(certificate, Script.silentImap())) {
            assertRefused(
                    signIn("c@scripted.example", "s3cret"),
                    "c@scripted.example",
                    503,
                    "The mail server could not prove that it is the right one.");
            assertThat(server.transcript()).doesNotContain("s3cret");
        }
    }

    @Test
    void tellsAnUnreachableServerFromAWrongPassword() {
        Response answer = signIn("d@scripted.example", "not-it");

        assertRefused(answer, "d@scripted.example", 503, "The mail server cannot be reached.");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void asksNoServerAfterTooManyFailures() {
        ServerCertificate certificate = TestAuthority.shared().server();
        Script refusing = refusing("NO [AUTHENTICATIONFAILED] wrong");
        try (ScriptedServer server = MailHost.shared().scripted(certificate, refusing)) {
            for (int i = 0; i < 10; i++) {
                assertThat(signIn("e@scripted.example", "not-it").statusCode()).isEqualTo(401);
            }
            Response limited = signIn("e@scripted.example", "not-it");

            assertRefused(limited, "e@scripted.example", 429, "Too many attempts.");
            assertThat(Integer.parseInt(limited.header("Retry-After"))).isPositive();
            assertThat(server.connections()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example", "/a\tb"})
    void goesNowhereElseAfterwards(String next) {
        Response answer =
                signIn(Map.of("address", MailHost.shared().person(), "password", MailHost.PASSWORD, "next", next));

        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        Response refused = given().redirects().follow(false).accept("text/html").get("/mail/1/INBOX?cursor=7");

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.header("Location")).isEqualTo("/login?next=%2Fmail%2F1%2FINBOX%3Fcursor%3D7");
        Response form = given().urlEncodingEnabled(false).get(refused.header("Location"));
        assertThat(Jsoup.parse(form.body().asString())
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
                .formParam("csrf-token", token(page))
                .formParams(fields)
                .post("/login");
    }

    static String token(Response page) {
        return Jsoup.parse(page.body().asString())
                .select("input[name=csrf-token]")
                .val();
    }

    static Script refusing(String answer) {
        return Script.imap(CAPABILITIES)
                .always("tag LOGIN .*", "tag " + answer)
                .always("tag AUTHENTICATE PLAIN \\S+", "tag " + answer);
    }

    private static void assertRefused(Response answer, String address, int status, String words) {
        Document page = Jsoup.parse(answer.body().asString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(page.select("[role=alert] strong").text()).isEqualTo(words);
        assertThat(page.select("input[name=address]").val()).isEqualTo(address);
        assertThat(page.select("input[name=password]").val()).isEmpty();
        assertThat(answer.cookies()).doesNotContainKey(SESSION);
    }
}
