package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The site of deploy/nginx, in front of an application that says what it was asked. */
@Needs(Program.NGINX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NginxTest {
    private final CountDownLatch firstEventSeen = new CountDownLatch(1);
    private final HttpServer application;
    private final Nginx nginx;
    private final HttpClient client = HttpClient.newBuilder()
            .sslContext(TestAuthority.shared().clientContext())
            .build();

    NginxTest() throws IOException {
        application = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 50);
        application.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        application.createContext("/", this::echo);
        application.createContext("/events", this::events);
        nginx = Nginx.before(application.getAddress().getPort());
    }

    @BeforeAll
    void start() {
        application.start();
    }

    @AfterAll
    void close() {
        nginx.close();
        application.stop(0);
    }

    @Test
    void speaksHttp2AndLeavesPathsAsTheyAre() throws Exception {
        var answer = get("/mailbox/INBOX%2FMinutes//a%20b;c=d?q=%2F+%25");
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).startsWith("GET /mailbox/INBOX%2FMinutes//a%20b;c=d?q=%2F+%25\n");
    }

    @Test
    void tellsTheApplicationWhoAskedAndBelievesNobody() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(nginx.url())
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "for=203.0.113.9")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.body())
                .contains("X-forwarded-for: [127.0.0.1]")
                .contains("X-forwarded-proto: [https]")
                .contains("X-forwarded-host: [localhost:" + nginx.url().getPort() + "]")
                .doesNotContain("203.0.113.9", "evil.example");
        assertThat(answer.headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void letsAnEventThroughBeforeTheNextOneIsThere() throws Exception {
        var answer = client.send(HttpRequest.newBuilder(at("/events")).build(), BodyHandlers.ofLines());
        try (var lines = answer.body()) {
            var line = lines.iterator();
            assertThat(line.next()).isEqualTo("data: first");
            firstEventSeen.countDown();
            line.next();
            assertThat(line.next()).isEqualTo("data: second");
        }
    }

    @Test
    void takesALargeMessageAndRefusesAHugeOne() throws Exception {
        assertThat(post(40_000_000)).isEqualTo(200);
        assertThat(post(80_000_000)).isEqualTo(413);
    }

    @Test
    void sendsPeopleWithoutTlsToTheRightDoor() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(nginx.plainUrl().resolve("/a%2Fb?c")).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("location")).hasValue("https://localhost/a%2Fb?c");
    }

    private java.net.http.HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private int post(int octets) throws Exception {
        var request = HttpRequest.newBuilder(at("/upload"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[octets]))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private URI at(String path) {
        return URI.create(nginx.url() + path);
    }

    private void echo(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var text = new StringBuilder(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders().forEach((name, value) -> text.append(name + ": " + value + "\n"));
        byte[] body = text.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Says the second only after the first has arrived: a proxy that holds it back makes this fail. */
    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: first\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        try {
            String second = firstEventSeen.await(20, TimeUnit.SECONDS) ? "second" : "held back";
            exchange.getResponseBody().write(("data: " + second + "\n\n").getBytes(UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
