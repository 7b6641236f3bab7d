package org.turnstone.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** Identities without scripts: what is kept, what is refused, and whom nobody can be. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class IdentitiesOverHttpTest {

    private static final String LIST = "/settings/identities";
    private static final String NEW = LIST + "/new";
    private static final String PAYLOAD = "\"'><img src=x onerror=__pwn()>";

    @TestHTTPResource
    String site = "";

    @Inject
    AgroalDataSource database;

    private final MailHost host = MailHost.shared();
    private final String ida = host.person();

    @Test
    void beginsWithTheAccountsOwnAddressWhichStays() {
        try (Guest guest = signedIn(ida)) {
            Document page = guest.get(LIST).page();
            assertThat(page.select(".identity").eachText())
                    .singleElement()
                    .asString()
                    .contains(ida, "New messages");

            String own = page.expectFirst(".identity a").attr("href");
            assertThat(guest.get(own).page().select("input[name=address]")).isEmpty();
            post(guest, own, Map.of("name", "Ida Holm", "address", "boss@example.org"));
            assertThat(guest.get(LIST).page().select(".identity").text()).contains("Ida Holm", ida);
            assertThat(guest.get(LIST).page().text()).doesNotContain("boss@example.org");
            assertThat(post(guest, own + "/removal", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void keepsWhatWasTypedAndShowsItAgain() {
        try (Guest guest = signedIn(ida)) {
            Response saved = post(
                    guest,
                    NEW,
                    Map.of(
                            "name", "Ida at the shop",
                            "address", below("shop"),
                            "replyTo", "Office <office@example.org>",
                            "organisation", "Harbour ⚓ GmbH",
                            "bccSelf", "yes",
                            "preferred", "yes",
                            "text", "Ida\r\nHarbour"));
            assertThat(saved.statusCode()).isEqualTo(303);
            Document form = guest.get(saved.header("Location")).page();
            assertThat(form.expectFirst("[name=organisation]").val()).isEqualTo("Harbour ⚓ GmbH");
            assertThat(form.expectFirst("[name=replyTo]").val()).isEqualTo("Office <office@example.org>");
            assertThat(form.expectFirst("textarea[name=text]").wholeText()).isEqualTo("Ida\nHarbour");
            assertThat(form.select("[name=preferred][checked], [name=bccSelf][checked]"))
                    .hasSize(2);

            Document compose = guest.get("/compose").page();
            assertThat(compose.expectFirst("select[name=identity] option[selected]")
                            .text())
                    .isEqualTo("Ida at the shop <" + below("shop") + ">");
            assertThat(compose.expectFirst("textarea[name=text]").wholeText()).isEqualTo("\n\n-- \nIda\nHarbour\n");
            assertThat(compose.expectFirst("input[name=bcc]").val()).isEqualTo(below("shop"));

            post(guest, saved.header("Location").replaceFirst(".*(/settings.*)", "$1") + "/removal", Map.of());
            assertThat(guest.get(LIST).page().select(".identity")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            address      | boss@example.org        | does not let you write
            address      | ida@elsewhere.example   | does not let you write
            address      | not an address          | cannot be read
            address      | ''                      | Type the address
            address      | a@example.org, b@example.org | cannot be read
            name         | Ida\\r\\nBcc: x@y.example | cannot be seen
            name         | Ida\\u0000              | cannot be seen
            name         | Ida\\u202egpj           | cannot be seen
            organisation | A\\nB                   | cannot be seen
            replyTo      | me at home              | cannot be read
            text         | a\\u0007b               | cannot be seen
            """)
    void refusesWhatCannotBeAndKeepsTheText(String field, String written, String sentence) {
        String typed = unicode(written);
        try (Guest guest = signedIn(ida)) {
            Map<String, String> good = Map.of("name", "Ida", "address", below("x"));
            Map<String, String> fields = new HashMap<>(good);
            fields.put(field, typed);
            Response answer = post(guest, NEW, fields);
            assertThat(answer.statusCode()).isEqualTo(422);
            Document form = Jsoup.parse(answer.asString());
            Element wrong = form.expectFirst("[name=" + field + "]");
            assertThat(wrong.attr("aria-invalid")).isEqualTo("true");
            assertThat(form.getElementById(wrong.attr("aria-describedby").replaceFirst(".* ", ""))
                            .text())
                    .contains(sentence);
            assertThat(guest.get(LIST).page().select(".identity")).hasSize(1);
        }
    }

    @Test
    void makesSignaturesSafe() {
        try (Guest guest = signedIn(ida)) {
            String own = guest.get(LIST).page().expectFirst(".identity a").attr("href");
            post(
                    guest,
                    own,
                    Map.of(
                            "name",
                            PAYLOAD,
                            "organisation",
                            PAYLOAD,
                            "format",
                            "rich",
                            "html",
                            "<b onclick=__pwn()>Ida</b><script>__pwn()</script><img src=https://track.example/x.png>"
                                    + "<a href=javascript:__pwn()>here</a><img src=x onerror=__pwn()>"
                                    + "<div data-signature=\"1&quot;><script>\">x</div>"));
            for (String path : new String[] {LIST, own, "/compose"}) {
                Document page = guest.get(path).page();
                assertThat(page.select("[onerror], [onclick], main script, img[src=x]"))
                        .as(path)
                        .isEmpty();
                assertThat(page.select("textarea[name=html]").text())
                        .doesNotContain("<script", "onerror", "onclick", "javascript:", "track.example");
            }
            assertThat(guest.get(own).page().expectFirst("textarea[name=html]").wholeText())
                    .contains("<b>Ida</b>");
        }
    }

    @Test
    void keepsPicturesOfASizeAndOfAKindThatIsOne() {
        try (Guest guest = signedIn(ida)) {
            String own = guest.get(LIST).page().expectFirst(".identity a").attr("href");
            assertThat(withPicture(guest, own, "x".repeat(300_000).getBytes(US_ASCII)))
                    .contains("too large");
            assertThat(withPicture(guest, own, "<svg onload=__pwn()>".getBytes(US_ASCII)))
                    .contains("is no picture");
            withPicture(guest, own, Logo.png());
            String html =
                    guest.get(own).page().expectFirst("textarea[name=html]").wholeText();
            String name = html.replaceFirst("(?s).*cid:([\\w-]{22})@signature\\.turnstone.*", "$1");
            assertThat(guest.get("/signatures/" + name).response().headers().firstValue("content-type"))
                    .contains("image/png");
            try (Guest jonas = signedIn(host.person())) {
                assertThat(jonas.get("/signatures/" + name).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void isNobodyElses() {
        try (Guest guest = signedIn(ida);
                Guest jonas = signedIn(host.person())) {
            String own = guest.get(LIST).page().expectFirst(".identity a").attr("href");
            assertThat(jonas.get(own).status()).isEqualTo(404);
            assertThat(post(jonas, own, Map.of("name", "Mine now")).statusCode())
                    .isEqualTo(404);
            assertThat(post(jonas, own + "/removal", Map.of()).statusCode()).isEqualTo(404);
            String id = own.replaceFirst(".*/", "");
            assertThat(jonas.get("/compose/signatures?before=" + id + "&after=" + id)
                            .status())
                    .isEqualTo(404);
            assertThat(guest.get(LIST).page().text()).doesNotContain("Mine now");
        }
    }

    /** S04. */
    @Test
    void sendsAsNobodyElse() throws SQLException {
        String jonas = host.person();
        try (Guest guest = signedIn(ida);
                Guest other = signedIn(jonas)) {
            String foreign =
                    other.get("/compose").page().expectFirst("[name=identity]").val();
            String own =
                    guest.get("/compose").page().expectFirst("[name=identity]").val();
            for (String forged : new String[] {
                foreign,
                "0",
                jonas,
                own + ":" + jonas,
                own + ":" + below("x") + ", " + jonas,
                own + ":a@b\r\nBcc: " + jonas
            }) {
                Response answer = post(
                        guest,
                        "/compose",
                        Map.of("action", "send", "to", jonas, "subject", "Forged", "text", "x", "identity", forged));
                assertThat(answer.statusCode()).as(forged).isEqualTo(403);
                assertThat(answer.asString()).contains("You cannot send as this address");
            }
            assertThat(host.dovecot().doveadm("-f", "flow", "fetch", "-u", jonas, "hdr.subject", "mailbox", "INBOX"))
                    .doesNotContain("Forged");
            assertThat(audited()).isGreaterThanOrEqualTo(6);
        }
    }

    private int audited() throws SQLException {
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from audit_event where event = 'SENDER_REFUSED'"
                                + " and person_id is not null")) {
            found.next();
            return found.getInt(1);
        }
    }

    private String below(String ending) {
        return ida.replace("@", "+" + ending + "@");
    }

    private static String unicode(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text.replace("\\r", "\r").replace("\\n", "\n"))
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private String withPicture(Guest guest, String path, byte[] file) {
        return request(guest, Map.of("format", "rich", "html", "Ida"))
                .multiPart("picture", "logo.png", file, "image/png")
                .post(path)
                .asString();
    }

    private Response post(Guest guest, String path, Map<String, String> fields) {
        return request(guest, fields).post(path);
    }

    private RequestSpecification request(Guest guest, Map<String, String> fields) {
        String token = guest.get(LIST).page().select("input[name=csrf-token]").val();
        RequestSpecification request = RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html,*/*")
                .header("Origin", site.replaceFirst("/$", ""))
                .cookies(guest.cookies())
                .multiPart("csrf-token", token);
        fields.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("utf-8")
                .mimeType("text/plain")
                .build()));
        return request;
    }

    private Guest signedIn(String address) {
        Guest guest = Guest.at(site);
        guest.signIn(address, MailHost.PASSWORD);
        return guest;
    }
}
