package org.turnstone.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Nginx;
import org.turnstone.testing.Program;
import org.turnstone.testing.TestAuthority;

/** The application behind the site of deploy/nginx, configured as deploy says. */
@QuarkusTest
@TestProfile(BehindNginxTest.Proxied.class)
@Needs({Program.DOVECOT, Program.POSTFIX, Program.NGINX})
class BehindNginxTest {

    private static final Formatter MESSAGE = new PatternFormatter("%s");
    private static final String BOUNDARY = "----a-boundary-of-the-test";

    /** People come by https; whoever the proxy names is believed, and nobody else. */
    public static final class Proxied implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "turnstone.public-url", "https://localhost",
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }

    @TestHTTPResource
    URI application;

    private final CookieManager cookies = new CookieManager();
    private final List<String> audit = new CopyOnWriteArrayList<>();
    private final Handler reader = new Reader();
    private final Logger log = Logger.getLogger("org.turnstone.security");
    private Nginx nginx;
    private HttpClient client;

    @BeforeEach
    void start() throws IOException {
        nginx = Nginx.before(application.getPort());
        client = HttpClient.newBuilder()
                .sslContext(TestAuthority.shared().clientContext())
                .cookieHandler(cookies)
                .localAddress(InetAddress.getByName("127.9.9.2"))
                .build();
        log.addHandler(reader);
    }

    @AfterEach
    void close() {
        log.removeHandler(reader);
        client.close();
        nginx.close();
    }

    @Test
    void signsInOverTlsAndKnowsWhoAsks() throws Exception {
        HttpResponse<String> answer = signIn("X-Forwarded-For", "203.0.113.9");

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("location")).containsExactly("/");
        assertThat(answer.headers().allValues("set-cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-session=")
                .containsIgnoringCase("; HttpOnly")
                .contains("; Secure", "; Path=/", "; SameSite=Lax")
                .doesNotContain("Domain"));
        assertThat(audit).anySatisfy(line -> assertThat(line).contains("network=127.9.9.0/24"));
        assertThat(audit).noneSatisfy(line -> assertThat(line).contains("203.0.113"));
    }

    @Test
    void saysEachHeaderOnce() throws Exception {
        signIn("Accept", "text/html");

        HttpResponse<String> inbox = get("/mail/1/INBOX");

        assertThat(inbox.statusCode()).isEqualTo(200);
        assertThat(inbox.body()).contains("pane-list");
        for (String name : List.of(
                "content-security-policy",
                "strict-transport-security",
                "x-content-type-options",
                "x-frame-options",
                "referrer-policy",
                "cross-origin-opener-policy",
                "cache-control",
                "content-type",
                "server-timing")) {
            assertThat(inbox.headers().allValues(name)).as(name).hasSize(1);
        }
        assertThat(inbox.headers().firstValue("strict-transport-security"))
                .hasValue("max-age=63072000; includeSubDomains");
        assertThat(inbox.headers().firstValue("content-security-policy").orElseThrow())
                .contains("upgrade-insecure-requests");
        assertThat(inbox.headers().firstValue("server").orElse("")).doesNotContain("/");
    }

    @Test
    void takesALargeUploadAndSaysInWordsWhatIsTooLarge() throws Exception {
        signIn("Accept", "text/html");

        assertThat(attach(20_000_000).statusCode()).isLessThan(400);
        HttpResponse<String> refused = attach(66_000_000);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("This is too large").containsPattern("Reference: <code>[0-9a-f]{8}");
    }

    private HttpResponse<String> signIn(String header, String value) throws Exception {
        Document page = Jsoup.parse(get("/login").body());
        String form = "address=" + encoded(MailHost.shared().person()) + "&password=" + MailHost.PASSWORD
                + "&csrf-token=" + encoded(page.select("input[name=csrf-token]").val());
        return client.send(
                HttpRequest.newBuilder(nginx.url().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", nginx.url().toString())
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Submits the writing form with a file of that size. */
    private HttpResponse<String> attach(int octets) throws Exception {
        Document page = Jsoup.parse(get("/compose?account=1").body());
        var body = new ByteArrayOutputStream();
        for (var field : ((FormElement) page.expectFirst("#compose-form")).formData()) {
            if (!field.key().equals("files")) {
                body.writeBytes(part("name=\"" + field.key() + "\"", field.value()));
            }
        }
        body.writeBytes(part("name=\"action\"", "attach"));
        body.writeBytes(part("name=\"files\"; filename=\"large.bin\"", "x".repeat(octets)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(nginx.url().resolve("/compose"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] part(String disposition, String value) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(nginx.url().resolve(path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private final class Reader extends Handler {

        @Override
        public void publish(LogRecord line) {
            audit.add(MESSAGE.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
