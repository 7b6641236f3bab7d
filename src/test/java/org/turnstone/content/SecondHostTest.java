package org.turnstone.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.message.WholeLetter;
import org.turnstone.security.Routes;
import org.turnstone.security.ServerSecret;
import org.turnstone.testing.Guest;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;
import org.turnstone.testing.RawHttp;
import org.turnstone.testing.SecondHost;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.ContentRequest.Lasting;

/** ASVS 3.5.4: content comes from a host of its own, which takes sealed addresses and gives nothing else away. */
@QuarkusTest
@TestProfile(SecondHost.class)
@Needs({Program.DOVECOT, Program.POSTFIX})
class SecondHostTest {

    private static final String NOTHING = "sandbox; default-src 'none'; frame-ancestors 'none'";

    @TestHTTPResource
    URI site = URI.create("http://localhost");

    @TestHTTPResource(management = true)
    URI management = URI.create("http://localhost");

    @Inject
    ContentSeal seal;

    @Inject
    ServerSecret secret;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String ida = MailHost.shared().person();
    private String pages = "";
    private String content = "";

    @BeforeEach
    void name() {
        pages = SecondHost.pages(site.toString());
        content = SecondHost.content(site.toString());
    }

    @Test
    void servesNothingWithoutASeal() {
        try (Guest guest = signedIn(ida)) {
            SoftAssertions softly = new SoftAssertions();
            Stream<Map.Entry<String, String>> others = Stream.of(
                            "/",
                            "/login",
                            "/logout",
                            "/mail",
                            "/mail/1/INBOX",
                            "/assets/0/app.js",
                            "/q/health",
                            "/csp-report",
                            "/favicon.ico",
                            "/robots.txt",
                            "/manifest.webmanifest",
                            "/live/1",
                            "/frame/",
                            "/file/AAAA",
                            "/nowhere",
                            "/%2e%2e/login",
                            "/file/../login",
                            "/webjars/x",
                            org.turnstone.web.Assets.url("app.js"))
                    .flatMap(path -> Stream.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND")
                            .map(method -> Map.entry(method, path)));
            Stream<Map.Entry<String, String>> routes =
                    Routes.all().stream().map(route -> Map.entry(route.method(), route.path()));
            Stream.concat(others, routes).forEach(asked -> {
                HttpResponse<String> answer = ask(asked.getKey(), content + asked.getValue(), "Cookie", cookies(guest));
                softly.assertThat(answer.statusCode()).as(asked.toString()).isEqualTo(404);
                softly.assertThat(answer.body()).as(asked.toString()).isIn("Not found\n", "");
                assertStrict(softly, asked.toString(), answer);
            });
            softly.assertAll();
            assertThat(Routes.all()).hasSizeGreaterThan(10);
        }
    }

    private static void assertStrict(SoftAssertions softly, String what, HttpResponse<?> answer) {
        Map<String, List<String>> headers = answer.headers().map();
        softly.assertThat(headers).as(what).doesNotContainKeys("set-cookie", "location", "server", "page-owner");
        softly.assertThat(headers.get("content-security-policy")).as(what).containsExactly(NOTHING);
        softly.assertThat(headers.get("cache-control")).as(what).containsExactly("private, no-store");
        softly.assertThat(headers.get("cross-origin-resource-policy")).as(what).containsExactly("same-origin");
        softly.assertThat(headers.get("x-frame-options")).as(what).containsExactly("DENY");
        softly.assertThat(headers.get("x-content-type-options")).as(what).containsExactly("nosniff");
    }

    @Test
    void sendsContentThereAndNothingElse() {
        try (Guest guest = signedIn(ida)) {
            String message = deliver(guest, WholeLetter.bytes(1));
            for (String path : List.of(
                    "/body",
                    "/body?images=show&colours=own",
                    "/print",
                    "/print/conversation",
                    "/source",
                    "/message.eml",
                    "/attachments.zip",
                    "/parts/2",
                    "/parts/2?inline",
                    "/parts/2/thumbnail",
                    "/parts/3/text")) {
                HttpResponse<String> sent = ask("GET", pages + message + path, "Cookie", cookies(guest));
                assertThat(sent.statusCode()).as(path).isEqualTo(302);
                assertThat(location(sent)).as(path).matches(content + "/(frame|file)/[A-Za-z0-9_-]+");
                assertThat(sent.headers().firstValue("cache-control")).hasValue("no-store");
                HttpResponse<String> answer = ask("GET", location(sent));
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "page-owner");
                assertThat(answer.headers().firstValue("cache-control")).hasValue("private, no-store");
                assertThat(answer.headers().firstValue("cross-origin-resource-policy"))
                        .hasValue("cross-origin");
                assertThat(answer.headers()
                                .firstValue("content-security-policy")
                                .orElseThrow())
                        .startsWith("sandbox")
                        .doesNotContain("allow-same-origin");
            }
            for (String path : List.of("", "/headers", "/parts/3/view", "/parts/2/pdf")) {
                assertThat(ask("GET", pages + message + path, "Cookie", cookies(guest))
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void letsNobodyButThePagesReadAFile() {
        try (Guest guest = signedIn(ida)) {
            String file = sealed(guest, deliver(guest, WholeLetter.bytes(1)) + "/parts/2");

            HttpResponse<String> answer = ask("GET", file, "Origin", "https://evil.example");

            assertThat(answer.headers().allValues("access-control-allow-origin"))
                    .containsExactly(pages);
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
        }
    }

    @Test
    void putsItsScriptBesideTheMessageAndNothingOfThePage() {
        try (Guest guest = signedIn(ida)) {
            String body = sealed(guest, deliver(guest, WholeLetter.bytes(1)) + "/body");

            HttpResponse<String> answer = ask("GET", body);

            assertThat(answer.body())
                    .contains("data-pages=\"" + pages + "\" data-state=\"\"")
                    .containsOnlyOnce("<script");
            assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                    .contains("frame-ancestors " + pages);
            assertThat(answer.headers().map()).doesNotContainKey("x-frame-options");
        }
    }

    /** What a page would spend of cookies, or renew, stays where it is. */
    @Test
    void setsNoCookieWhateverItWasSent() {
        try (Guest guest = signedIn(ida)) {
            String message = deliver(guest, WholeLetter.bytes(1));
            for (String path : List.of("/print", "/body", "/parts/99")) {
                HttpResponse<String> answer = ask(
                        "GET",
                        sealed(guest, message + path),
                        "Cookie",
                        "__Host-toast=e30; __Host-session=e30; __Host-csrf=a; look=dark.compact");
                assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
            }
        }
    }

    /** No cookie says there how somebody likes their pages: the address does. */
    @Test
    void bringsAlongThemeAndZone() {
        try (Guest guest = signedIn(ida)) {
            String message = deliver(guest, WholeLetter.bytes(1));
            String cookies = cookies(guest) + "; look=dark.compact; tz=Asia/Tokyo";

            String body = location(ask("GET", pages + message + "/body", "Cookie", cookies));
            String print = location(ask("GET", pages + message + "/print", "Cookie", cookies));

            assertThat(ask("GET", body, "Cookie", "look=light.compact").body()).contains("data-theme=\"dark\"");
            // 14:00 in Oslo.
            assertThat(ask("GET", print).body()).contains("22:00");
        }
    }

    @Test
    void answersPlayersInPieces() {
        try (Guest guest = signedIn(ida)) {
            String message = deliver(guest, WholeLetter.bytes(1));
            String section = Stream.of("2", "3", "4", "5", "6")
                    .filter(part ->
                            guest.get(message + "/parts/" + part + "/media").status() == 200)
                    .findFirst()
                    .orElseThrow();
            String media = sealed(guest, message + "/parts/" + section + "/media");

            HttpResponse<String> piece = ask("GET", media, "Range", "bytes=44-47");

            assertThat(piece.statusCode()).isEqualTo(206);
            assertThat(piece.headers().firstValue("content-range").orElseThrow())
                    .startsWith("bytes 44-47/");
            assertThat(ask("GET", media, "Range", "bytes=99999999-").statusCode())
                    .isEqualTo(416);
            HttpResponse<String> head = ask("HEAD", media);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(ask("HEAD", pages + message + "/body", "Cookie", cookies(guest))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    /** An address is a key while it lasts: it stands in nothing that is kept or shown. */
    @Test
    void isNamedInNoMetric() {
        try (Guest guest = signedIn(ida)) {
            String message = deliver(guest, WholeLetter.bytes(1));
            for (String path : List.of("/body", "/parts/2", "/parts/99", "/print")) {
                ask("GET", sealed(guest, message + path));
                ask("GET", sealed(guest, message + path) + "A");
            }

            String metrics =
                    ask("GET", management.resolve("/q/metrics").toString()).body();

            assertThat(metrics).contains("turnstone_request").doesNotContain("/frame/", "/file/");
        }
    }

    @Test
    void readsOnly() {
        try (Guest guest = signedIn(ida)) {
            String body = sealed(guest, deliver(guest, WholeLetter.bytes(1)) + "/body");
            for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
                assertThat(ask(method, body).statusCode()).as(method).isEqualTo(404);
            }
        }
    }

    @Test
    void endsWithTheSession() {
        String message;
        String body;
        String file;
        try (Guest guest = signedIn(ida)) {
            message = deliver(guest, WholeLetter.bytes(1));
            body = sealed(guest, message + "/body");
            file = sealed(guest, message + "/parts/2");
            assertThat(ask("GET", body).statusCode()).isEqualTo(200);
            guest.submit(guest.get("/mail/1/INBOX").form("/logout"), Map.of());
        }
        try (Guest again = signedIn(ida)) {
            for (String address : List.of(body, file)) {
                HttpResponse<String> answer = ask("GET", address, "Cookie", cookies(again));
                assertExpired(answer);
            }
        }
    }

    private void assertExpired(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body())
                .contains("This address has expired", "Open the message again.", "data-state=\"expired\"")
                .doesNotContain("href=\"", "/login");
        assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location", "www-authenticate");
    }

    @Test
    void endsWithItsTime() {
        try (Guest guest = signedIn(ida)) {
            String message = deliver(guest, WholeLetter.bytes(1));
            Clock past = Clock.offset(
                    Clock.systemUTC(), ContentSeal.BRIEF.plusSeconds(1).negated());
            Clock almost = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-30));

            assertExpired(ask(
                    "GET",
                    content + new ContentSeal(secret, past).path(request(guest, Lasting.BRIEFLY, message + "/body"))));
            assertThat(ask(
                                    "GET",
                                    content
                                            + new ContentSeal(secret, almost)
                                                    .path(request(guest, Lasting.BRIEFLY, message + "/body")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** The mail of one person is nowhere for the session of another, whoever sealed the address. */
    @Test
    void isEachSessionsOwn() {
        try (Guest guest = signedIn(ida);
                Guest other = signedIn(MailHost.shared().person())) {
            String message = deliver(guest, WholeLetter.bytes(1));

            HttpResponse<String> answer =
                    ask("GET", content + seal.path(request(other, Lasting.BRIEFLY, message + "/body")));

            assertThat(answer.statusCode()).isIn(404, 410);
            assertThat(answer.body()).doesNotContain("One of every kind", "Hello", "<a ", "header");
            assertThat(ask(
                                    "GET",
                                    content
                                            + seal.path(new ContentRequest(
                                                    Lasting.LONG, "nobody", null, null, message + "/source")))
                            .statusCode())
                    .isEqualTo(410);
        }
    }

    /** Whatever came to be sealed, nothing but content is served by it, and as the kind that it is. */
    @Test
    void servesNoMoreThanContentHoweverItIsSealed() {
        try (Guest guest = signedIn(ida)) {
            String message = deliver(guest, WholeLetter.bytes(1));
            SoftAssertions softly = new SoftAssertions();
            Stream.concat(
                            Routes.all().stream().map(Routes.Route::path),
                            Stream.of(
                                    message,
                                    message + "/headers",
                                    message + "/parts/2/pdf",
                                    message + "/parts/3/view",
                                    message + "/nowhere",
                                    message + "/../../../../login",
                                    message + "/%2e%2e/%2e%2e/INBOX",
                                    "/mail/1/INBOX",
                                    "/mail/../login",
                                    "/mail/%2e%2e/assets/" + org.turnstone.web.Assets.version() + "/app.js",
                                    org.turnstone.web.Assets.url("app.js"),
                                    org.turnstone.web.Assets.url("pdf/pdf.js"),
                                    "/q/health",
                                    "/csp-report",
                                    "/",
                                    "//evil.example/",
                                    "/\\evil.example/",
                                    "http://evil.example/",
                                    "nowhere",
                                    "",
                                    seal.path(request(guest, Lasting.LONG, message + "/source"))))
                    .forEach(path -> {
                        for (Lasting lasting : Lasting.values()) {
                            HttpResponse<String> answer =
                                    ask("GET", content + seal.path(request(guest, lasting, path)));
                            softly.assertThat(answer.statusCode())
                                    .as(lasting + " " + path)
                                    .isIn(403, 404, 405);
                            softly.assertThat(answer.headers().map())
                                    .as(path)
                                    .doesNotContainKeys("set-cookie", "location", "www-authenticate");
                            softly.assertThat(answer.body()).as(path).doesNotContain("<nav", "<link", "csrf", "href=");
                        }
                    });
            assertThat(ask("GET", content + seal.path(request(guest, Lasting.LONG, message + "/body")))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(ask("GET", content + seal.path(request(guest, Lasting.BRIEFLY, message + "/source")))
                            .statusCode())
                    .isEqualTo(404);
            softly.assertAll();
        }
    }

    @Test
    void tellsOfTroublesWithoutAPage() {
        try (Guest guest = signedIn(ida)) {
            String gone = sealed(guest, "/mail/1/INBOX/1.999/body");
            String goneFile = sealed(guest, "/mail/1/INBOX/1.999/parts/2");

            for (String address : List.of(gone, goneFile)) {
                HttpResponse<String> answer = ask("GET", address, "Accept", "text/html");
                assertThat(answer.statusCode()).isIn(404, 410);
                assertThat(answer.body())
                        .contains("<h1>", "data-state=\"\"")
                        .doesNotContain("<link", "href=", "csrf", ida);
                assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "page-owner");
            }
        }
    }

    @Test
    void isNothingToThePagesHost() {
        try (Guest guest = signedIn(ida)) {
            String body = sealed(guest, deliver(guest, WholeLetter.bytes(1)) + "/body");

            HttpResponse<String> answer = ask("GET", body.replace(content, pages), "Cookie", cookies(guest));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(ask("GET", body.replace(content, pages)).statusCode()).isEqualTo(404);
        }
    }

    /** However its name is spelt, by whichever port: never a page. The first name in the request line is no host. */
    @Test
    void knowsItselfByItsName() {
        int port = site.getPort();
        for (String host :
                List.of("127.0.0.1", "127.0.0.1:" + port, "127.0.0.1:1", "127.0.0.1.", "127.0.0.1.:" + port)) {
            assertThat(asRequested("/login", host, "A: b")).as(host).isEqualTo(404);
        }
        assertThat(asRequested("/login", "127.0.0.1", "X-Forwarded-Host: localhost"))
                .isEqualTo(404);
        assertThat(asRequested("/login", "127.0.0.1", "Forwarded: host=localhost"))
                .isEqualTo(404);
        assertThat(asRequested("http://localhost/login", "127.0.0.1", "A: b")).isIn(400, 404);
        for (String host : List.of("localhost", "LOCALHOST:" + port, "elsewhere.example")) {
            assertThat(asRequested("/login", host, "X-Forwarded-Host: 127.0.0.1"))
                    .as(host)
                    .isEqualTo(200);
        }
    }

    private int asRequested(String target, String host, String header) {
        return RawHttp.send(
                        site,
                        "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + header
                                + "\r\n\r\n")
                .status();
    }

    @Test
    void answersNonsenseWithoutAPage() {
        for (String target : List.of(
                "*", "nowhere", "/%", "/file/%00", "/file/" + "A".repeat(20_000), "/frame/A%0d%0aSet-Cookie:%20a=b")) {
            RawHttp.Answer answer =
                    RawHttp.send(site, "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).as(target).isIn(400, 404);
            assertThat(answer.headers()).as(target).doesNotContainKeys("Set-Cookie", "Location");
            assertThat(answer.body()).as(target).doesNotContain("<html", "href=");
            if (answer.status() == 404) {
                assertThat(answer.headers()).as(target).containsEntry("Content-Security-Policy", NOTHING);
            }
        }
    }

    @Test
    void isNotLedAstrayByWhatIsAddedToAnAddress() {
        try (Guest guest = signedIn(ida)) {
            String file = sealed(guest, deliver(guest, WholeLetter.bytes(1)) + "/parts/2");

            assertThat(ask("GET", file).statusCode()).isEqualTo(200);
            for (String added : List.of("?inline", "?", "/", "/media", "%20", ";a=b")) {
                assertThat(ask("GET", file + added).statusCode()).as(added).isEqualTo(404);
            }
        }
    }

    private ContentRequest request(Guest guest, Lasting lasting, String uri) {
        return new ContentRequest(lasting, guest.cookies().get("__Host-session"), null, null, uri);
    }

    private Guest signedIn(String person) {
        Guest guest = Guest.at(pages);
        guest.signIn(person, MailHost.PASSWORD);
        return guest;
    }

    private String deliver(Guest guest, byte[] letter) {
        MailHost.shared().dovecot().append(ida, "INBOX", letter);
        return guest.get("/mail/1/INBOX")
                .page()
                .expectFirst("#list li a[href]")
                .attr("href")
                .replaceFirst("\\?.*", "");
    }

    private String sealed(Guest guest, String path) {
        return location(ask("GET", pages + path, "Cookie", cookies(guest)));
    }

    private static String location(HttpResponse<?> sent) {
        return sent.headers().firstValue("location").orElseThrow();
    }

    private static String cookies(Guest guest) {
        return guest.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> ask(String method, String address, String... headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
