package org.turnstone.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.turnstone.conversation.Regrouped;
import org.turnstone.testing.MailHost;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** The stream of pulses as a browser gets it. */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX})
class LiveResourceTest {

    private static final String SESSION = "__Host-session";

    @TestHTTPResource("/live/1")
    URI live;

    @Inject
    PulseStreams streams;

    @Inject
    Event<Regrouped> regrouped;

    @Inject
    DataSource database;

    private final String ida = MailHost.shared().person();

    /** What one browser hears. */
    private record Listener(BlockingQueue<String> lines, CompletableFuture<Void> end) {

        String next() throws InterruptedException {
            String line = lines.poll(10, TimeUnit.SECONDS);
            return line == null ? "nothing" : line;
        }
    }

    private HttpRequest request(String session) {
        return HttpRequest.newBuilder(live)
                .header("Accept", "text/event-stream")
                .header("Cookie", SESSION + "=" + session)
                .build();
    }

    private Listener listen(HttpClient client, String session) {
        var lines = new LinkedBlockingQueue<String>();
        CompletableFuture<Void> end = client.sendAsync(request(session), HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer -> {
                    try (Stream<String> said = answer.body()) {
                        said.filter(line -> !line.isEmpty()).forEach(lines::add);
                    }
                });
        return new Listener(lines, end);
    }

    @Test
    void tellsThatSomethingChangedAndNothingElse() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Listener listener = listen(client, signIn());
            String first = listener.next();
            MailHost.shared().dovecot().append(ida, "INBOX", "Subject: secret plan\n\nx\n");
            String second = listener.next();

            assertThat(first).matches("data:live \\d+");
            assertThat(second).matches("data:live \\d+").isNotEqualTo(first);
            client.shutdownNow();
        }
        await().until(() -> streams.size() == 0);
    }

    /** Whoever comes back asks for what they have missed by that number. */
    @Test
    void goesOnCountingWhereTheStreamBeforeEnded() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String session = signIn();
            Listener stays = listen(client, session);
            Listener listener = listen(client, session);
            String first = listener.next();
            regrouped.fire(new Regrouped(account()));
            String second = listener.next();
            listener.end().cancel(true);
            Listener back = listen(client, session);

            assertThat(second).isNotEqualTo(first);
            assertThat(back.next()).isEqualTo(second);
            assertThat(stays.next()).isEqualTo(first);
            client.shutdownNow();
        }
        await().until(() -> streams.size() == 0);
    }

    private long account() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select id from account where address = ?")) {
            statement.setString(1, ida);
            var found = statement.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void endsWithTheSession() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String session = signIn();
            Listener listener = listen(client, session);
            assertThat(listener.next()).startsWith("data:live ");

            signOut(session);

            await().until(listener.end()::isDone);
            assertThat(streams.size()).isZero();
            client.shutdownNow();
        }
    }

    @Test
    void isClosedToOtherSitesAndToWhoeverWouldWaitForItsEnd() {
        String session = signIn();

        assertThat(as(session)
                        .accept("text/event-stream")
                        .header("Sec-Fetch-Site", "cross-site")
                        .get("/live/1"))
                .extracting(Response::statusCode)
                .isEqualTo(403);
        assertThat(as(session).accept("*/*").get("/live/1"))
                .extracting(Response::statusCode)
                .isEqualTo(406);
        assertThat(given().accept("text/event-stream").get("/live/1"))
                .extracting(Response::statusCode)
                .isEqualTo(401);
    }

    @Test
    void refusesMoreStreamsThanOneAccountMayHave() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String session = signIn();
            List<Listener> listeners = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                listeners.add(listen(client, session));
            }
            for (Listener listener : listeners) {
                assertThat(listener.next()).startsWith("data:live ");
            }

            assertThat(as(session).accept("text/event-stream").get("/live/1").statusCode())
                    .isEqualTo(429);
            client.shutdownNow();
        }
        await().until(() -> streams.size() == 0);
    }

    private static RequestSpecification as(String session) {
        return given().redirects().follow(false).cookie(SESSION, session);
    }

    private static String token(Response page) {
        return Jsoup.parse(page.body().asString())
                .select("input[name=csrf-token]")
                .val();
    }

    private String signIn() {
        Response page = given().get("/login");
        return given().redirects()
                .follow(false)
                .cookies(page.cookies())
                .formParam("csrf-token", token(page))
                .formParam("address", ida)
                .formParam("password", MailHost.PASSWORD)
                .post("/login")
                .cookie(SESSION);
    }

    private static void signOut(String session) {
        String token = token(as(session).accept("text/html").get("/mail/1/INBOX"));
        assertThat(as(session).formParam("csrf-token", token).post("/logout").statusCode())
                .isEqualTo(303);
    }
}
